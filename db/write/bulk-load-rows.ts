import { citations, eventPairs, events, participants } from '#db/schema/schema.ts';
import { eventRevisions } from '#db/schema/schema-upkeep.ts';
import type { Database } from '#db/store/open-database.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { isContested } from '#lib/query/is-contested.ts';
import { type DaySpan, jointSpan } from '#lib/time/span.ts';
import { attestedDay } from '#lib/timeline/attested-day.ts';
import { toLaneMask } from '#lib/timeline/lane-mask.ts';
import { overallModality } from '#lib/timeline/overall-modality.ts';
import { dateReader } from './bulk-load-dates.ts';
import type { LoadReferences } from './bulk-load-references.ts';
import { firstSnapshot } from './bulk-load-snapshot.ts';
import { heldRows } from './bulk-load-tables.ts';

const FIELDS = {
  events: [
    ...(['id', 'title', 'summary', 'date', 'earliestDay', 'latestDay', 'dateNote', 'type'] as const),
    ...(['importance', 'placeName', 'placeLatitude', 'placeLongitude', 'partOf', 'plover'] as const),
    ...(['status', 'contested', 'sourceCount', 'laneMask', 'modality', 'attestedDay'] as const),
    ...(['knownFromDay', 'knownWholeDay', 'statedEarliestDay', 'statedLatestDay'] as const),
    ...(['revision', 'updatedAt'] as const),
  ],
  participants: ['eventId', 'position', 'actor', 'role'],
  citations: [
    ...(['eventId', 'position', 'sourceId', 'excerptId', 'timeExpression', 'statedDate'] as const),
    ...(['statedEarliestDay', 'statedLatestDay', 'resolutionKind', 'resolutionAnchor'] as const),
    ...(['resolutionNote', 'assertedBy', 'modality', 'stance'] as const),
  ],
  eventPairs: ['eventId', 'pair'],
  eventRevisions: ['eventId', 'revision', 'snapshot', 'savedAt'],
} as const;

/** Events whose rows are held before they are written: table by table they take a quarter less time than event by event. */
const HELD_EVENTS = 500;

/** Takes new events, and writes what it still holds of them. */
export type EventWriter = { add(event: EventRecord): void; flush(): void };

/**
 * Returns what stores new events with all that hangs on them: participants, citations, pairs, the first revision, and
 * what is derived from an event's own citations and pairs.
 */
export function eventWriter(database: Database, references: LoadReferences, now: string): EventWriter {
  const rows = {
    // Before the events: a published one is refused while nothing is cited for it.
    citations: heldRows(database, citations, FIELDS.citations),
    participants: heldRows(database, participants, FIELDS.participants),
    eventPairs: heldRows(database, eventPairs, FIELDS.eventPairs),
    events: heldRows(database, events, FIELDS.events),
    eventRevisions: heldRows(database, eventRevisions, FIELDS.eventRevisions),
  };
  let held = 0;
  const flush = () => {
    for (const table of Object.values(rows)) table.flush();
    held = 0;
  };
  const readDate = dateReader();
  const add = (event: EventRecord) => {
    references.requireType(event);
    const pairs = references.getPairs(event);
    const cited = event.citations.map((citation, index) => {
      const { source, excerpt } = citation;
      return {
        stance: citation.stance,
        modality: citation.modality,
        statedDate: readDate(citation.statedDate, `citations.${index}.statedDate`),
        passage: excerpt === null ? null : references.getPassage(event, source, excerpt),
        ...toKnown(references.getPublished(event, source)),
      };
    });
    const { id, place, plover } = event;
    for (const [position, citation] of event.citations.entries()) {
      const { source, excerpt, timeExpression, statedDate, resolution, assertedBy } = citation;
      const { earliest, latest } = readDate(statedDate, 'statedDate').span;
      const stated = [timeExpression, statedDate, earliest, latest];
      const reading = [resolution.kind, resolution.anchor, resolution.note];
      rows.citations.add([
        id,
        position,
        source,
        excerpt,
        ...stated,
        ...reading,
        assertedBy,
        citation.modality,
        citation.stance,
      ]);
    }
    for (const [position, { actor, role }] of event.participants.entries())
      rows.participants.add([id, position, actor, role]);
    for (const pair of pairs) rows.eventPairs.add([id, pair]);
    const { earliest, latest } = readDate(event.date, 'date').span;
    const told = [event.title, event.summary, event.date, earliest, latest, event.dateNote];
    const placed = [place?.name ?? null, place?.latitude ?? null, place?.longitude ?? null, event.partOf];
    const kept = [plover === null ? null : JSON.stringify(plover), event.status];
    const contested = isContested(cited) ? 1 : 0;
    const facts = [contested, countSources(event), toLaneMask(pairs), overallModality(cited)];
    const derived = [...facts, attestedDay(cited), ...knownDays(cited), 1, now];
    rows.events.add([id, ...told, event.type, event.importance, ...placed, ...kept, ...derived]);
    const passages = cited.map(({ passage }) => passage);
    rows.eventRevisions.add([id, 1, firstSnapshot(event, passages, pairs), now]);
    held += 1;
    if (held === HELD_EVENTS) flush();
  };
  return { add, flush };
}

type Known = { published: number | null; known: number | null };

function toKnown({ earliest, latest }: DaySpan): Known {
  return { published: earliest, known: latest };
}

/** From when on some and all of what is cited is known, and the days that the stated dates make up; see `event_facts`. */
function knownDays(
  cited: readonly (Pick<Known, 'known'> & { statedDate: { span: DaySpan } })[],
): (number | null)[] {
  const days = cited.flatMap(({ known }) => known ?? []);
  const from = days.length === 0 ? null : Math.min(...days);
  const whole = days.length === 0 || days.length < cited.length ? null : Math.max(...days);
  const span = jointSpan(cited.map(({ statedDate }) => statedDate.span));
  return [from, whole, span?.earliest ?? null, span?.latest ?? null];
}

function countSources({ citations: cited }: EventRecord): number {
  return cited.length === 1 ? 1 : new Set(cited.map(({ source }) => source)).size;
}
