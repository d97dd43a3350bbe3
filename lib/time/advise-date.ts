import { type DateIssue, quoteDate } from './date-issue.ts';
import { describeExpression } from './describe-date.ts';
import { parseExpression } from './expression.ts';
import { findSpellings, listSpellings } from './respell-date.ts';

const MAX_SPELLINGS = 3;
/** What is meant is known, but there is none. */
const MISSING: ReadonlySet<string> = new Set(['date-no-such-day', 'date-no-such-month', 'date-year-range']);

/**
 * The issues of a text that is no EDTF date, made of those its parser found: where it is known what the text means, one
 * that gives the right spelling, or says why what is meant does not exist. Every spelling it gives parses.
 *
 * @example
 * adviseDate('-44', issues) // [{ …, message: '"-44" is written -0043 (44 BC) or -0044 (45 BC).' }]
 */
export function adviseDate(text: string, issues: DateIssue[]): DateIssue[] {
  // A day and a time are understood, but the time is none.
  if (issues.some(({ code }) => code === 'date-no-such-time')) return issues;
  const spellings = findSpellings(text).slice(0, MAX_SPELLINGS);
  if (spellings.length > 0) return [{ code: 'date-syntax', path: '', message: writeAdvice(text, spellings) }];
  const [meant] = listSpellings(text).filter((spelling) => spelling !== text);
  const [reason] = meant === undefined ? [] : parseExpression(meant).issues;
  if (reason === undefined || !MISSING.has(reason.code)) return issues;
  return [{ ...reason, message: `${quoteDate(text)} would be ${reason.message}` }];
}

function writeAdvice(text: string, spellings: readonly string[]): string {
  const words = spellings.map((spelling) => `${spelling}${gloss(spelling, text)}`);
  const list = [words.slice(0, -1).join(', '), words.at(-1)].filter((part) => part !== '').join(' or ');
  return `${quoteDate(text)} is written ${list}${nameLookalikes(text, spellings)}.`.replace(/\.{3}$/, '..');
}

/** The spelling in a reader's words, where they say something new. */
function gloss(spelling: string, text: string): string {
  const { value } = parseExpression(spelling);
  const label = value === null ? spelling : describeExpression(value);
  return [spelling, text.trim()].includes(label) ? '' : ` (${label})`;
}

/** What looks the same on the screen, and therefore has to be said. */
function nameLookalikes(text: string, spellings: readonly string[]): string {
  const isWritten = (changed: string) => spellings.includes(changed);
  if (isWritten(text.replace(/\s/g, ''))) return ', without spaces';
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, '-');
  return plain !== text && isWritten(plain.replace(/\s/g, '')) ? ', with the hyphens of a keyboard' : '';
}
