import { chooseEvents } from '#db/read/choose-events.ts';
import { listEvents } from '#db/read/events.ts';
import type { Capsule } from '#lib/capsule/html.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { toDataSet } from '#lib/exchange/data-set-events.ts';
import { describeFilter } from '#lib/query/describe-filter.ts';
import { formatFilter } from '#lib/query/format-filter.ts';
import { formatView } from '#lib/query/parse-view.ts';
import { EVERY_EVENT, resolveFilter } from '#lib/query/resolve-filter.ts';
import { toDateValue } from '#lib/time/date-value.ts';
import { formatDay } from '#lib/time/day.ts';
import { timelineAddress } from '#lib/urls.ts';
import { parseWindow } from '#lib/window/format-window.ts';
import { periodWindow } from '#lib/window/period-window.ts';
import { describeTitle } from '#lib/wording/describe-title.ts';
import { orderEvents } from '#lib/wording/order-events.ts';
import { relatedIds } from '#lib/wording/related-ids.ts';
import { openedDatabase } from './database.ts';
import type { ExportQuestion } from './export-job.ts';
import { loadNames } from './load-names.ts';

/** Most events of a capsule: about five megabytes, which a browser still opens at once. */
const MAX_CAPSULE_EVENTS = 2000;

/** Returns what a capsule of a filter holds: its most important events, and those that they refer to. */
export async function loadCapsule({
  filter,
  view,
  today,
  origin,
}: Omit<ExportQuestion, 'format' | 'options'>): Promise<Capsule> {
  const names = await loadNames();
  const asked = resolveFilter(filter, names.vocabulary);
  const { events: chosen, total } = await chooseEvents(openedDatabase(), asked, MAX_CAPSULE_EVENTS);
  const events = orderEvents([...chosen, ...(await listReferred(chosen, asked.asof))], []);
  const made = formatDay(today);
  return {
    dataSet: toDataSet(events, {
      chronology: names.chronology,
      actors: Object.values(names.actors),
      eventTypes: Object.values(names.types),
      sources: Object.values(names.sources),
    }),
    view: {
      shown: chosen.map(({ id }) => id),
      laneKind: view.lanes,
      pairs: filter.pairs,
      window:
        (view.window === undefined ? null : parseWindow(view.window)) ??
        periodWindow(filter.from ?? null, filter.to ?? null),
      selected: events.find(({ id }) => id === view.event)?.id ?? null,
      controls: view.controls,
      interactive: view.interactive,
      home: origin,
    },
    title: describeTitle(view.title, describeFilter(filter, names.labels), names.chronology),
    theme: view.theme,
    total,
    fullView: origin === null ? null : `${origin}${timelineAddress(formatFilter(filter), formatView(view))}`,
    madeOn: toDateValue(made)?.label ?? made,
  };
}

/** What the chosen events refer to, and what that refers to: a data set in which a reference leads nowhere is none. */
async function listReferred(chosen: readonly TimelineEvent[], asof: number | null): Promise<TimelineEvent[]> {
  const known = new Set(chosen.map(({ id }) => id));
  const found: TimelineEvent[] = [];
  let asked = chosen;
  while (asked.length > 0) {
    const missing = [...new Set(asked.flatMap(relatedIds))].filter((id) => !known.has(id));
    for (const id of missing) known.add(id);
    asked =
      missing.length === 0
        ? []
        : (await listEvents(openedDatabase(), { ...EVERY_EVENT, only: missing, asof }, { limit: 1000 }))
            .events;
    found.push(...asked);
  }
  return found;
}
