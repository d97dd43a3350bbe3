import { describe, expect, it } from 'vitest';
import type { Citation } from '#lib/domain/citation.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import { EVENT_FACTS, type EventFact } from '#lib/exchange/event-facts.ts';
import { RECORD_FORMATS } from '#lib/exchange/record-formats.ts';
import { dateOf, fullEvent, sampleContent, writeText } from './sample-content.ts';

/** The full event in which one thing alone is otherwise. */
const CHANGED: Readonly<Record<EventFact, Partial<TimelineEvent>>> = {
  title: { title: 'Another title' },
  summary: { summary: 'Another summary.' },
  date: { date: dateOf('2023-01-02') },
  dateSense: { dateSense: 'held', date: { ...dateOf('2024-06-19'), label: 'as of 19 June 2024' } },
  dateNote: { dateNote: 'Another record.' },
  shortName: { shortName: 'the pact' },
  type: { type: 'attack', plover: null },
  importance: { importance: 5 },
  participants: {
    participants: [
      { actor: 'CHN', role: 'initiator' },
      { actor: 'RUS', role: 'recipient' },
    ],
  },
  roles: {
    participants: [
      { actor: 'PRK', role: 'recipient' },
      { actor: 'RUS', role: 'initiator' },
    ],
  },
  place: { place: { name: 'Wonsan', latitude: 39.5, longitude: -12.25 } },
  coordinates: { place: { name: 'Pyongyang', latitude: 1, longitude: 2 } },
  partOf: { partOf: 'another-visit' },
  plover: { plover: { event: 'CONSULT', mode: 'meet', contexts: ['economic'] } },
  sources: { citations: [cite({ source: 'another-paper' })] },
  words: { citations: [quote({ exact: 'agreed “it” on 19 June' })] },
  context: { citations: [quote({ prefix: 'All ', suffix: ' at once.' })] },
  position: { citations: [quote({ start: 11, end: 43 })] },
  locator: { citations: [quote({ locator: 'p. 4' })] },
  translation: { citations: [quote({ translation: { text: 'agreed it', language: 'en', by: 'them' } })] },
  timeExpression: { citations: [cite({ timeExpression: 'June' })] },
  statedDate: { citations: [cite({ statedDate: dateOf('2024-06') })] },
  resolution: { citations: [cite({ resolution: { kind: 'vague', anchor: null, note: 'A guess.' } })] },
  assertedBy: { citations: [cite({ assertedBy: 'someone else' })] },
  modality: { citations: [cite({ modality: 'alleged' })] },
  stance: { citations: [cite({ stance: 'disputes' })] },
  revision: { revision: 7 },
};

function cite(change: Partial<Citation>): Citation {
  const [citation] = fullEvent().citations;
  if (citation === undefined) throw new Error('It has a citation.');
  return { ...citation, ...change };
}

function quote(change: Partial<Excerpt>): Citation {
  const { excerpt } = cite({});
  if (excerpt === null) throw new Error('It has an excerpt.');
  return cite({ excerpt: { ...excerpt, ...change } });
}

/** For a type the code of PLOVER is that of the type, since its own would hide it. */
function before(fact: EventFact): TimelineEvent {
  return fullEvent(fact === 'type' ? { plover: null } : {});
}

describe('what formats carry', () => {
  for (const format of RECORD_FORMATS)
    it(`${format.id} carries what its table says, and nothing else`, async () => {
      for (const fact of Object.keys(EVENT_FACTS) as EventFact[]) {
        const event = before(fact);
        const [one, other] = await Promise.all(
          [event, fullEvent({ ...event, ...CHANGED[fact] })].map((each) =>
            writeText(format, sampleContent([each])),
          ),
        );
        expect(one !== other, `${format.id} and the ${EVENT_FACTS[fact]}`).toBe(
          format.carries[fact] !== undefined,
        );
      }
    });
});
