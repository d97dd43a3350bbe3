import type { DataSet } from '#lib/domain/data-set.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns an issue for every focal actor that is none of the data set, or that counts as another. */
export function checkChronology({ chronology, actors }: DataSet): RuleIssue[] {
  const known = new Map(actors.map((actor) => [actor.code, actor]));
  return chronology.focal.flatMap((code, index) => {
    const at = ['chronology', 'focal', index];
    const actor = known.get(code);
    if (actor === undefined) {
      const message = `${code} is no actor of data/actors.json: add it there or correct the code`;
      return [{ code: 'reference', at, message }];
    }
    if (actor.countsAs === null) return [];
    const message = `${code} counts as ${actor.countsAs} in every pair: name that one`;
    return [{ code: 'focal-actor', at, message }];
  });
}
