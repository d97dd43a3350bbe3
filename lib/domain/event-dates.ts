import { type DateValue, toDateValue } from '#lib/time/date-value.ts';
import { type DateAnchor, toEventDate } from '#lib/time/event-date.ts';
import type { Citation } from './citation.ts';
import type { TimelineEvent } from './event.ts';

const EVENT = 'event:';

/** Published events that dates are read against, by id. */
export type DateAnchors = ReadonlyMap<string, DateAnchor>;

type Sense = TimelineEvent['dateSense'];
type Anchoring = Pick<Citation, 'resolution' | 'stance'>;

/** Returns the id of the event that a citation's words were read against, or null. */
export function anchorOf({ resolution: { kind, anchor } }: Pick<Citation, 'resolution'>): string | null {
  return kind === 'anchored' && anchor?.startsWith(EVENT) === true ? anchor.slice(EVENT.length) : null;
}

/** Returns an event's date as a reader is told it: it held or occurred, anchored to what its supporting citations name. */
export function toDateOfEvent(
  date: DateValue,
  sense: Sense,
  citations: readonly Anchoring[],
  anchors: DateAnchors,
): DateValue {
  const supporting = citations.filter(({ stance }) => stance === 'supports');
  return toEventDate(date, { sense, anchors: findAnchors(supporting, anchors) });
}

/** Returns what one passage states as a reader is told it. */
export function toDateOfCitation(
  date: DateValue,
  sense: Sense,
  citation: Anchoring,
  anchors: DateAnchors,
): DateValue {
  return toEventDate(date, { sense, anchors: findAnchors([citation], anchors) });
}

/** Returns the date that an EDTF text writes. Text that is none is shown as it is, without bounds. */
export function readDateText(edtf: string): DateValue {
  const unread = {
    ...{ edtf, earliest: null, latest: null, approximate: false, uncertain: false },
    precision: 'interval',
  } as const;
  return toDateValue(edtf) ?? { ...unread, label: edtf, anchor: null };
}

function findAnchors(citations: readonly Anchoring[], anchors: DateAnchors): DateAnchor[] {
  if (anchors.size === 0) return [];
  return citations.flatMap((citation) => anchors.get(anchorOf(citation) ?? '') ?? []);
}
