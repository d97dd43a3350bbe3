import { countEventsByMonth, listEventsOfSpan } from '#db/read/chronicle-rows.ts';
import { findOpenKey, groupMonths } from '#lib/chronicle/group-months.ts';
import type { RowGroup } from '#lib/chronicle/group-rows.ts';
import type { Filter } from '#lib/query/filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { parseGroupKey, ROWS_AT_ONCE } from '#lib/query/group-key.ts';
import { resolveFilter } from '#lib/query/resolve-filter.ts';
import { parseDay, todayFrom } from '#lib/time/day.ts';
import { openedDatabase } from './database.ts';
import { formatPageRows, toRows } from './load-chronicle.ts';
import { loadNames } from './load-names.ts';
import { remembered } from './remembered.ts';

/** Some kilobytes each. */
const groupsOf = remembered<RowGroup[]>(24);

/** Returns a hundred rows of a heading as HTML, and how many of it stand before them. */
export async function loadChronicleRows(
  filter: Filter,
  group: string,
  { skip, day }: { skip: number; day?: string },
): Promise<{ skip: number; rows: string }> {
  const names = await loadNames();
  const span = parseGroupKey(group);
  if (span === null) return { skip: 0, rows: '' };
  const asked = resolveFilter(filter, names.vocabulary);
  const from = day === undefined ? null : parseDay(day);
  const found = await listEventsOfSpan(openedDatabase(), asked, {
    ...{ span, take: ROWS_AT_ONCE, skip },
    ...(from === null ? {} : { day: from }),
  });
  const rows = toRows(found.events, names, todayFrom(new Date()));
  return { skip: found.skip, rows: formatPageRows(rows) };
}

/** Returns the headings of a filter with more rows than a page holds; the first rows of the one that is open are there. */
export async function loadGroups(filter: Filter): Promise<RowGroup[]> {
  return groupsOf(String(formatFilter(filter)), async () => {
    const { vocabulary } = await loadNames();
    const asked = resolveFilter(filter, vocabulary);
    const groups = groupMonths(await countEventsByMonth(openedDatabase(), asked));
    const key = findOpenKey(groups);
    return key === undefined
      ? groups
      : withRows(groups, key, (await loadChronicleRows(filter, key, { skip: 0 })).rows);
  });
}

function withRows(groups: readonly RowGroup[], key: string, rows: string): RowGroup[] {
  return groups.map((group) =>
    group.key === key ? { ...group, rows } : { ...group, within: withRows(group.within, key, rows) },
  );
}
