import type { Citation } from '#lib/domain/citation.ts';
import { lookUp } from '#lib/look-up.ts';
import { toDateValue } from '#lib/time/date-value.ts';

/** What the words were read against: a date, worded, or another event, by its title where that is known, else its id. */
export type ReadingAnchor = { kind: 'date'; label: string } | { kind: 'event'; id: string; title: string };

/** How a date was read from the words of a passage. */
export type Reading = {
  /** The words that give the time; null where the passage has none. */
  expression: string | null;
  /** What goes on from the words; empty, or it ends on "read against" where there is an anchor to complete it. */
  explanation: string;
  anchor: ReadingAnchor | null;
  /** The reading in one sentence, by whoever entered it. */
  note: string;
};

const EXPLANATIONS: Readonly<Record<Citation['resolution']['kind'], string>> = {
  absolute: 'a date in itself',
  relative: '',
  anchored: '',
  duration: 'a length of time',
  inherited: 'dated from the text around it',
  vague: 'a vague expression',
};

/**
 * Returns how a citation's date was read, the anchor apart so that a page can link it; `titles` are those of events, by
 * id. "last month" resolved against `2024-10-25` gives the explanation "read against" and the anchor "25 October 2024".
 */
export function describeResolution(
  citation: Pick<Citation, 'timeExpression' | 'resolution'>,
  titles: Readonly<Record<string, string>>,
): Reading {
  const { timeExpression, resolution } = citation;
  const anchor = toAnchor(resolution.anchor, titles);
  const phrases = [EXPLANATIONS[resolution.kind], anchor === null ? '' : 'read against'];
  const explanation = phrases.filter((phrase) => phrase !== '').join(', ');
  return { expression: timeExpression, explanation, anchor, note: resolution.note };
}

function toAnchor(anchor: string | null, titles: Readonly<Record<string, string>>): ReadingAnchor | null {
  if (anchor === null) return null;
  if (anchor.startsWith('event:')) {
    const id = anchor.slice('event:'.length);
    return { kind: 'event', id, title: lookUp(titles, id) ?? id };
  }
  const label = toDateValue(anchor)?.label ?? anchor;
  // "read against from 28 July" is no English.
  return { kind: 'date', label: /^(?:from|since|until|between) /.test(label) ? `the time ${label}` : label };
}
