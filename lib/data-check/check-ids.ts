import type { DataSet } from '#lib/domain/data-set.ts';
import type { JsonPath } from './file-issue.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns an issue for every id that is used again: of event types, actors, sources, excerpts of all sources, events. */
export function checkIds({ eventTypes, actors, sources, events }: DataSet): RuleIssue[] {
  const excerpts = sources.flatMap((source, index) =>
    source.excerpts.map((excerpt, place): Use => [excerpt.id, ['sources', index, 'excerpts', place, 'id']]),
  );
  return [
    ...repeats(
      'event type',
      eventTypes.map(({ id }, index): Use => [id, ['eventTypes', index, 'id']]),
    ),
    ...repeats(
      'actor',
      actors.map(({ code }, index): Use => [code, ['actors', index, 'code']]),
    ),
    ...repeats(
      'source',
      sources.map(({ id }, index): Use => [id, ['sources', index, 'id']]),
    ),
    ...repeats('excerpt', excerpts),
    ...repeats(
      'event',
      events.map(({ id }, index): Use => [id, ['events', index, 'id']]),
    ),
  ];
}

type Use = readonly [id: string, at: JsonPath];

function repeats(noun: string, uses: readonly Use[]): RuleIssue[] {
  const seen = new Set<string>();
  return uses.flatMap(([id, at]) => {
    const message = `another ${noun} has the id "${id}" already: choose one that no ${noun} of the data set has had`;
    const isRepeat = seen.has(id);
    seen.add(id);
    return isRepeat ? [{ code: 'duplicate-id', at, message }] : [];
  });
}
