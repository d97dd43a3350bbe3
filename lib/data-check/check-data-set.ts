import type { Checks } from '#lib/domain/checks.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { checkChronology } from './check-chronology.ts';
import { checkCopiedWords, listPassages } from './check-copied-words.ts';
import { checkDates } from './check-dates.ts';
import { checkEvents } from './check-events.ts';
import { checkExcerpts } from './check-excerpts.ts';
import { checkIds } from './check-ids.ts';
import { checkKeptIds } from './check-kept-ids.ts';
import { checkOurWords } from './check-our-words.ts';
import { checkReceipts } from './check-receipts.ts';
import { checkReferences } from './check-references.ts';
import { checkQuotedShares } from './quoted-share.ts';
import type { RuleIssue } from './rule-issue.ts';

const CHECKS: readonly ((dataSet: DataSet, checks: Checks) => RuleIssue[])[] = [
  ...[checkChronology, checkIds, checkKeptIds, checkReferences, checkExcerpts, checkEvents, checkDates],
  ...[checkReceipts, checkOurWords, checkQuotedShares],
];
const NO_CHECKS: Checks = { eventIds: [], unnamedPassages: [] };

/**
 * Returns every rule that a data set breaks, as far as that can be told without the offsets of its texts. `texts` are the
 * full texts that our own words are held against; without them, the excerpts are.
 */
export function checkDataSet(
  dataSet: DataSet,
  checks: Checks = NO_CHECKS,
  texts?: readonly string[],
): RuleIssue[] {
  return [
    ...CHECKS.flatMap((check) => check(dataSet, checks)),
    ...checkCopiedWords(dataSet, texts ?? listPassages(dataSet)),
  ];
}
