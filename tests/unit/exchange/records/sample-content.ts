import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import { toPairs } from '#lib/domain/pair.ts';
import type { Source } from '#lib/domain/source.ts';
import type { RecordContent, RecordFormat } from '#lib/exchange/record-format.ts';
import { writeRecords } from '#lib/exchange/write-records.ts';
import { toDateValue } from '#lib/time/date-value.ts';

export function dateOf(edtf: string) {
  const value = toDateValue(edtf);
  if (value === null) throw new Error(`${edtf} is no date.`);
  return value;
}

const actor = (code: string, name: string, more: Partial<Actor> = {}): Actor => ({
  ...{ code, name, aliases: [], kind: 'state', countsAs: null },
  ...more,
});

const SOURCE: Source = {
  id: 'a-paper',
  kind: 'article',
  title: 'A Paper, with “signs” & <tags>',
  authors: ['Doe, Jane'],
  publisher: 'Press',
  container: null,
  published: dateOf('2024-05-29'),
  publishedNote: 'Its dateline.',
  url: 'https://example.org/paper',
  archivedUrl: null,
  accessed: null,
  language: 'en',
  sha256: 'a'.repeat(64),
  length: 1000,
};

/** An event that says everything an event can say. */
export function fullEvent(change: Partial<TimelineEvent> = {}): TimelineEvent {
  const event: TimelineEvent = {
    id: 'treaty-signed',
    title: 'Treaty “signed”; 5 < 6 & done',
    summary: 'They met, and signed.',
    type: 'treaty',
    importance: 3,
    participants: [
      { actor: 'PRK', role: 'initiator' },
      { actor: 'RUS', role: 'recipient' },
    ],
    dateSense: 'occurred',
    dateNote: 'The record says so.',
    shortName: 'the treaty',
    place: { name: 'Pyongyang', latitude: 39.5, longitude: -12.25 },
    partOf: 'a-visit',
    plover: { event: 'AGREE', mode: null, contexts: ['military'] },
    status: 'published',
    statusReason: null,
    mergedInto: null,
    date: dateOf('2024-06-19'),
    citations: [
      {
        source: 'a-paper',
        excerpt: {
          id: 'one',
          exact: 'signed “it” on 19 June, =SUM(A1)',
          prefix: 'They ',
          suffix: ' in the palace.',
          start: 10,
          end: 42,
          locator: 'p. 3',
          translation: { text: 'signed it', language: 'en', by: 'us' },
        },
        timeExpression: 'on 19 June',
        statedDate: dateOf('2024-06-19'),
        resolution: { kind: 'relative', anchor: '2024-05-29', note: 'Read against the paper.' },
        assertedBy: 'the author',
        modality: 'asserted',
        stance: 'supports',
      },
    ],
    pairs: ['PRK-RUS'],
    contested: false,
    revision: 2,
    updatedAt: '2026-11-20T10:00:00.000Z',
    ...change,
  };
  return { ...event, pairs: toPairs(event.participants, new Map()) };
}

export function sampleContent(
  events: readonly TimelineEvent[],
  change: Partial<RecordContent> = {},
): RecordContent {
  return {
    title: 'Upham & Downham',
    chronology: {
      ...{ id: 'sample', title: 'A sample', subtitle: '', description: 'What it is.', language: 'en' },
      ...{ licence: 'CC BY 4.0', attribution: 'The authors', reportTo: null, focal: ['PRK', 'RUS'] },
    },
    actors: {
      PRK: actor('PRK', 'Upham'),
      RUS: actor('RUS', 'Downham'),
      CHN: actor('CHN', 'Midham'),
    },
    types: Object.fromEntries(
      (
        [
          ['treaty', 'Treaty', { several: 'AGREE' }],
          ['attack', 'Attack', { several: 'ASSAULT' }],
          ['report', 'Report', null],
        ] as const
      ).map(([id, label, plover]) => [
        id,
        { id, label, otherNames: [], parties: 'together', hostile: false, plover },
      ]),
    ),
    sources: { 'a-paper': SOURCE, 'another-paper': { ...SOURCE, id: 'another-paper', title: 'Another' } },
    origin: 'https://dyadline.example',
    path: '/?pair=PRK-RUS',
    self: '/api/export/x?pair=PRK-RUS',
    total: events.length,
    pages: async function* () {
      // Two to a page, so that what stands between pages is seen.
      for (let at = 0; at < events.length; at += 2) yield events.slice(at, at + 2);
    },
    findEvents: async () => [],
    ...change,
  };
}

export async function writeBytes(format: RecordFormat, content: RecordContent): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeRecords(format, content)) parts.push(part);
  return Buffer.concat(parts);
}

export async function writeText(format: RecordFormat, content: RecordContent): Promise<string> {
  return new TextDecoder().decode(await writeBytes(format, content));
}
