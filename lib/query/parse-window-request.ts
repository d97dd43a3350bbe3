import type { Issue } from '#lib/issue.ts';
import { formatDay } from '#lib/time/day.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import { parseView } from './parse-view.ts';
import type { LaneKind } from './view.ts';

/** Which part of time a screen asks for, as an address says it. */
export type AskedWindow = {
  /** First and last day (ISO), inclusive; absent: all that the filter's events reach over. */
  window?: [string, string];
  width: number;
  limit: number;
  lanes: LaneKind;
};

/** The parameters of `/api/window` beside those of the filter. */
export const WINDOW_PARAMETERS = ['window', 'lanes', 'width', 'limit'] as const;
/** Pixels of the time area: from a watch to a wall. */
export const MIN_WIDTH_PX = 100;
/** Pixels of the time area, at most. */
export const MAX_WIDTH_PX = 7680;
/** Pixels where `width` does not say. */
export const DEFAULT_WIDTH_PX = 1200;
/** Events in one answer, at most: what a screen can draw and still move. */
export const MAX_WINDOW_EVENTS = 300;
/** Events where `limit` does not say. */
export const DEFAULT_WINDOW_EVENTS = 150;

/**
 * Returns the window that `window`, `lanes`, `width` (100 to 7680, default 1200) and `limit` (1 to 300, default 150) ask
 * for, and what is wrong with them. `window` and `lanes` are written as in the address of the page.
 */
export function parseWindowRequest(given: URLSearchParams): { value: AskedWindow; issues: Issue[] } {
  const shared = new URLSearchParams([...given].filter(([name]) => name === 'window' || name === 'lanes'));
  const { value: view, issues: viewIssues } = parseView(shared);
  const issues = [...viewIssues];
  const readNumber = (name: string, fallback: number, least: number, most: number): number => {
    const texts = given.getAll(name);
    const [text = String(fallback)] = texts;
    const number = /^\d{1,4}$/.test(text) ? Number(text) : -1;
    const refuse = (why: string) =>
      issues.push({ code: 'bad-value', path: name, message: `${name}: ${why}` });
    if (texts.length > 1) refuse('give it once');
    else if (number < least || number > most) refuse(`give a whole number from ${least} to ${most}`);
    else return number;
    return fallback;
  };
  const width = readNumber('width', DEFAULT_WIDTH_PX, MIN_WIDTH_PX, MAX_WIDTH_PX);
  const limit = readNumber('limit', DEFAULT_WINDOW_EVENTS, 1, MAX_WINDOW_EVENTS);
  const window = view.window === undefined ? undefined : toDays(view.window);
  return { value: { ...(window === undefined ? {} : { window }), width, limit, lanes: view.lanes }, issues };
}

/** `parseView` has read both sides as periods, in order. */
function toDays([from, to]: readonly [string, string]): [string, string] | undefined {
  const first = parsePeriod(from, 'window').value;
  const last = parsePeriod(to, 'window').value;
  return first === null || last === null ? undefined : [formatDay(first.earliest), formatDay(last.latest)];
}
