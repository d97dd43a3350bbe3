import { checkDataSet } from '#lib/data-check/check-data-set.ts';
import { formatJsonPath } from '#lib/data-check/file-issue.ts';
import { PUBLICATION_RULES } from '#lib/data-check/publication-rules.ts';
import type { RuleIssue } from '#lib/data-check/rule-issue.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { changeDataSet } from './change-data-set.ts';
import type { EditIssue } from './edit-issue.ts';
import type { Change, RecordKey } from './step.ts';

/** Rules that say something of a whole data set, and nothing of the part around a change. */
const RULES_OF_THE_WHOLE: ReadonlySet<string> = new Set([
  ...['quoted-share', 'uncited-excerpt', 'id-gone', 'id-not-kept', 'order'],
]);

/**
 * Returns the rules of `data:check` that changes break and that were not broken in the same place before: `refused` are
 * those that no database may break, `advised` those that are kept by what is published. `around` is the part of the data
 * set that can be concerned: the records that change, what they refer to, and what refers to them.
 */
export function checkChanges(
  around: DataSet,
  changes: readonly Change[],
): { refused: EditIssue[]; advised: EditIssue[] } {
  const known = new Set(listIssues(around).map(toKey));
  const found = listIssues(changeDataSet(around, changes)).filter((issue) => !known.has(toKey(issue)));
  return {
    refused: found.filter(({ code }) => !PUBLICATION_RULES.has(code)),
    advised: found.filter(({ code }) => PUBLICATION_RULES.has(code)),
  };
}

function toKey({ code, kind, id, path }: EditIssue): string {
  return JSON.stringify([code, kind, id, path]);
}

function listIssues(dataSet: DataSet): EditIssue[] {
  return checkDataSet(dataSet)
    .filter(({ code }) => !RULES_OF_THE_WHOLE.has(code))
    .flatMap((issue) => locate(dataSet, issue));
}

function locate(dataSet: DataSet, { code, at, message }: RuleIssue): EditIssue[] {
  const [list, index, part, place, ...rest] = at;
  const found = (key: RecordKey, path: RuleIssue['at']) => [
    { ...key, code, message, path: formatJsonPath(path) },
  ];
  const inside = at.slice(2);
  if (list === 'chronology') return found({ kind: 'chronology', id: 'chronology' }, at.slice(1));
  if (list === 'events') return found({ kind: 'event', id: dataSet.events[Number(index)]?.id ?? '' }, inside);
  if (list === 'actors')
    return found({ kind: 'actor', id: dataSet.actors[Number(index)]?.code ?? '' }, inside);
  if (list === 'eventTypes')
    return found({ kind: 'event-type', id: dataSet.eventTypes[Number(index)]?.id ?? '' }, inside);
  const source = dataSet.sources[Number(index)];
  if (list !== 'sources' || source === undefined) return [];
  if (part !== 'excerpts' || place === undefined) return found({ kind: 'source', id: source.id }, inside);
  const excerpt = source.excerpts[Number(place)];
  return found({ kind: 'excerpt', id: `${source.id}/${excerpt?.id ?? ''}` }, rest);
}
