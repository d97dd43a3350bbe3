import { type DateValue, toDateValue } from '#lib/time/date-value.ts';
import { parseDay } from '#lib/time/day.ts';
import { type DateAnchor, toEventDate } from '#lib/time/event-date.ts';
import { lastWrittenDay, withPublished } from './attested-day.ts';
import type { Citation } from './citation.ts';
import type { TimelineEvent } from './event.ts';

const EVENT = 'event:';

/** Published events that dates are read against, by id. */
export type DateAnchors = ReadonlyMap<string, DateAnchor>;

/** When sources were published, by id. */
export type PublicationDates = ReadonlyMap<string, Pick<DateValue, 'latest'>>;

/** The records that the dates of events are told with. */
export type DateContext = { anchors: DateAnchors; published: PublicationDates };

type Sense = TimelineEvent['dateSense'];
type Anchoring = Pick<Citation, 'resolution' | 'stance' | 'modality' | 'source'>;

/** Returns the id of the event that a citation's words were read against, or null. */
export function anchorOf({ resolution: { kind, anchor } }: Pick<Citation, 'resolution'>): string | null {
  return kind === 'anchored' && anchor?.startsWith(EVENT) === true ? anchor.slice(EVENT.length) : null;
}

/** Returns an event's date as a reader is told it: it held or occurred, anchored to what its supporting citations name. */
export function toDateOfEvent(
  date: DateValue,
  sense: Sense,
  citations: readonly Anchoring[],
  { anchors, published }: DateContext,
): DateValue {
  const supporting = citations.filter(({ stance }) => stance === 'supports');
  const written =
    date.latest === null ? lastWrittenDay(withPublished(citations, (id) => published.get(id)?.latest)) : null;
  return toEventDate(date, { sense, anchors: findAnchors(supporting, anchors), written });
}

/** Returns what one passage states as a reader is told it. */
export function toDateOfCitation(
  date: DateValue,
  sense: Sense,
  citation: Anchoring,
  { anchors, published }: DateContext,
): DateValue {
  const written = parseDay(published.get(citation.source)?.latest ?? '');
  return toEventDate(date, { sense, anchors: findAnchors([citation], anchors), written });
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
