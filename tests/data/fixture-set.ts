import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** The full text that the fixture's one source stands for; it holds characters beyond 16 bits before every excerpt. */
export const FIXTURE_TEXT = [
  'A chronicle of two river towns 🏞️. Nobody remembers who wrote it, and nobody has ever asked.\n',
  'In March 2021 the mayors of Upham and Downham signed a pact of mutual aid. ',
  'The bridge between them was painted green, a colour that neither of them liked at all. ',
  'Two months later 🚣 Upham sent forty rowing boats to its neighbour. ',
  'It rained for weeks. Children learned to swim in the market place, and the baker sold from a raft. ',
  'Old people said that it had been worse once, though they could not agree on the year in which it had been.\n',
].join('');

/** The files of a small, valid data set by their path; a test changes what it likes before it writes them. */
export function fixtureFiles() {
  const pact = excerptOf('pact', 'In March 2021 the mayors of Upham and Downham signed a pact');
  const boats = excerptOf('boats', 'Two months later 🚣 Upham sent forty rowing boats');
  return {
    'chronology.json': { id: 'river', title: 'Two river towns', focal: ['UPH', 'DOW'] },
    'event-types.json': {
      eventTypes: [
        { id: 'treaty', label: 'Treaty', plover: { several: 'AGREE' } },
        { id: 'arms-transfer', label: 'Arms transfer', plover: { several: 'AID' } },
      ],
    },
    'actors.json': {
      actors: [
        { code: 'UPH', name: 'Upham', kind: 'state' },
        { code: 'DOW', name: 'Downham', kind: 'state' },
        { code: 'OLDDOW', name: 'Old Downham', kind: 'state', countsAs: 'DOW' },
      ],
    },
    'sources/chronicle.json': {
      id: 'chronicle',
      kind: 'book',
      title: 'A chronicle of two river towns',
      authors: [],
      published: '2022',
      publishedNote: 'It says so.',
      language: 'en',
      sha256: createHash('sha256').update(FIXTURE_TEXT).digest('hex'),
      length: [...FIXTURE_TEXT].length,
      excerpts: [pact, boats],
    },
    'events/river.json': {
      events: [
        eventOf('pact-signed', 'treaty', '2021-03', citationOf('pact', 'In March 2021', '2021-03')),
        eventOf('boats-sent', 'arms-transfer', '2021-05', {
          ...citationOf('boats', 'Two months later', '2021-05'),
          resolution: { kind: 'anchored', anchor: 'event:pact-signed', note: 'Two months after the pact.' },
        }),
      ],
    },
  };
}

/** The files of the fixture; lists are read with `at`, so that a test says which entry it means. */
export type FixtureFiles = ReturnType<typeof fixtureFiles>;

/** A folder that holds a data set and one that holds texts; both are removed after the test. */
export type FixtureFolders = { data: string; texts: string };

/** Writes a data set, as values or as raw text, and the fixture's text; returns their folders. */
export function writeFixture(
  files: Record<string, unknown>,
  text: string | null = FIXTURE_TEXT,
): FixtureFolders {
  const folder = mkdtempSync(path.join(tmpdir(), 'dyadline-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const folders = { data: path.join(folder, 'data'), texts: path.join(folder, 'texts') };
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const file = path.join(folders.data, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(file, isRaw ? content : JSON.stringify(content, null, 2));
  }
  mkdirSync(folders.texts);
  writeFileSync(path.join(folders.texts, 'notes.txt'), 'This is no text of a source.');
  if (text !== null) writeFileSync(path.join(folders.texts, 'anything.txt'), text);
  return folders;
}

/** Returns an entry of a list that a test knows to be there. */
export function entry<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`the list has no entry ${index}`);
  return value;
}

/** Returns the excerpt that holds `exact` in a text, with offsets and contexts as they are there. */
export function excerptOf(id: string, exact: string, text = FIXTURE_TEXT, around = 20) {
  const characters = [...text];
  const start = [...text.slice(0, text.indexOf(exact))].length;
  const end = start + [...exact].length;
  const prefix = characters.slice(Math.max(0, start - around), start).join('');
  return { id, exact, prefix, suffix: characters.slice(end, end + around).join(''), start, end };
}

/** Returns a citation of the fixture's source. */
export function citationOf(excerpt: string, timeExpression: string, statedDate: string) {
  return {
    source: 'chronicle',
    excerpt,
    timeExpression,
    statedDate,
    resolution: { kind: 'absolute', anchor: null as string | null, note: 'As written.' },
    assertedBy: 'the author',
    modality: 'asserted',
    stance: 'supports',
  };
}

/** Returns an event between the fixture's two actors. */
export function eventOf(id: string, type: string, date: string, citation: ReturnType<typeof citationOf>) {
  return {
    id,
    title: `The event ${id}`,
    summary: 'What happened, in our own words.',
    date,
    type,
    importance: 3,
    participants: [
      { actor: 'UPH', role: 'party' },
      { actor: 'DOW', role: 'party' },
    ],
    citations: [citation],
  };
}
