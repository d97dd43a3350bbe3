import type { DataSet } from '#lib/domain/data-set.ts';
import { checkChronology } from './check-chronology.ts';
import { checkEvents } from './check-events.ts';
import { checkExcerpts } from './check-excerpts.ts';
import { checkIds } from './check-ids.ts';
import { checkReferences } from './check-references.ts';
import { checkQuotedShares } from './quoted-share.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Returns every rule that a data set breaks, as far as that can be told without the texts of its sources. */
export function checkDataSet(dataSet: DataSet): RuleIssue[] {
  return [checkChronology, checkIds, checkReferences, checkExcerpts, checkEvents, checkQuotedShares].flatMap(
    (check) => check(dataSet),
  );
}
