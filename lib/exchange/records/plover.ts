import type { Participant, TimelineEvent } from '#lib/domain/event.ts';
import { lookUp } from '#lib/look-up.ts';
import { formatDay } from '#lib/time/day.ts';
import { joinChunks } from '../join-chunks.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { eventDays, listActors, permalink, sourceLine } from '../record-words.ts';

/** Events as PLOVER has them, a line of JSON each. */
export const PLOVER: RecordFormat = {
  id: 'plover',
  label: 'PLOVER',
  mediaType: 'application/x-ndjson; charset=utf-8',
  extension: 'jsonl',
  what: 'event data in the categories of PLOVER, a line of JSON each',
  carries: {
    title: true,
    date: 'its first and last day',
    type: 'as a category of PLOVER',
    participants: true,
    roles: 'who acts and who receives',
    place: true,
    plover: true,
    words: 'those of the first passage',
    sources: 'their titles, dates and addresses',
  },
  notes: [
    'Types without a category of PLOVER (reports, statements, policy shifts and the like) are left out and counted.',
    'Who is only mentioned, or speaks of what others do, is no actor.',
  ],
  most: null,
  leavesOut: (event, content) =>
    ploverEvent(event, content) === null ? 'PLOVER has no category for their type' : null,
  write: (content) => joinChunks(content, '', (event) => `${JSON.stringify(toRecord(event, content))}\n`),
};

const ACTING: readonly Participant['role'][] = ['initiator', 'party', 'speaker'];

function toRecord(event: TimelineEvent, content: RecordContent): object {
  const { id, title, participants, place, plover, citations } = event;
  const { first, last } = eventDays(event);
  const [citation] = citations.filter(({ excerpt }) => excerpt !== null);
  const withRole = (roles: readonly Participant['role'][]) =>
    listActors({ participants: participants.filter(({ role }) => roles.includes(role)) });
  const recipients = withRole(['recipient', 'target']);
  const acting = withRole(ACTING);
  return {
    id,
    date: formatDay(first),
    ...(last === first ? {} : { enddate: formatDay(last) }),
    actor: acting.length > 0 ? acting : recipients,
    ...(recipients.length === 0 || acting.length === 0 ? {} : { recipient: recipients }),
    event: [ploverEvent(event, content)],
    ...(plover?.mode == null ? {} : { mode: [plover.mode] }),
    ...(plover === null || plover.contexts.length === 0 ? {} : { context: plover.contexts }),
    event_text: title,
    ...(place === null ? {} : { event_loc: place.name }),
    ...(citation === undefined ? {} : { text: citation.excerpt?.exact }),
    cite_info: [...new Set(citations.map(({ source }) => sourceLine(content, source)))],
    link: permalink(content, id),
  };
}

/** The event's own category, else that of its type: by whom it is aimed at, and whether one acts alone. */
function ploverEvent({ plover, type, participants }: TimelineEvent, content: RecordContent): string | null {
  if (plover !== null) return plover.event;
  const codes = lookUp(content.types, type)?.plover ?? null;
  if (codes === null) return null;
  if (codes.target !== undefined && participants.some(({ role }) => role === 'target')) return codes.target;
  const acting = listActors({ participants: participants.filter(({ role }) => ACTING.includes(role)) });
  const isGiven = participants.some(({ role }) => role === 'recipient');
  return acting.length === 1 && !isGiven ? (codes.one ?? codes.several) : codes.several;
}
