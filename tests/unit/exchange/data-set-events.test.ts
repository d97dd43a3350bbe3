import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { Source } from '#lib/domain/source.ts';
import { readDataSet, toDataSet } from '#lib/exchange/data-set-events.ts';
import { toDateValue } from '#lib/time/date-value.ts';

const date = (edtf: string) => {
  const value = toDateValue(edtf);
  if (value === null) throw new Error(edtf);
  return value;
};
const actor = (code: string, more: Partial<Actor> = {}): Actor => ({
  code,
  name: code,
  aliases: [],
  kind: 'state',
  countsAs: null,
  ...more,
});
const source = (id: string): Source => ({
  id,
  kind: 'article',
  title: id,
  authors: ['A. B.'],
  publisher: null,
  container: null,
  published: date('2024-05-29'),
  publishedNote: 'Its dateline.',
  url: null,
  archivedUrl: null,
  accessed: null,
  language: 'en',
  sha256: 'a'.repeat(64),
  length: 100,
});
const excerpt = (id: string, start: number) => ({
  id,
  exact: `“${id}” </script>`,
  prefix: '',
  suffix: '',
  start,
  end: start + 5,
  locator: null,
  translation: { text: 'in English', language: 'en', by: 'us' },
});
const citation = (of: string, id: string, start: number): TimelineEvent['citations'][number] => ({
  source: of,
  excerpt: excerpt(id, start),
  timeExpression: null,
  statedDate: date('2024-06~'),
  resolution: { kind: 'vague', anchor: null, note: 'So.' },
  assertedBy: 'the author',
  modality: 'reported',
  stance: 'supports',
});
const event: TimelineEvent = {
  id: 'an-event',
  title: 'An event',
  summary: 'It was.',
  type: 'summit',
  importance: 3,
  participants: [
    { actor: 'SUN', role: 'party' },
    { actor: 'PRK', role: 'party' },
  ],
  dateSense: 'occurred',
  dateNote: null,
  shortName: 'the visit',
  place: { name: 'Pyongyang', latitude: 39, longitude: 125.7 },
  partOf: null,
  plover: { event: 'CONSULT', mode: null, contexts: ['military'] },
  status: 'published',
  statusReason: null,
  mergedInto: null,
  date: date('2024-06-18/2024-06-19'),
  citations: [
    citation('second', 'later', 50),
    citation('second', 'sooner', 10),
    citation('first', 'later', 0),
  ],
  pairs: ['PRK-RUS'],
  contested: false,
  revision: 4,
  updatedAt: '2026-11-22T00:00:00Z',
};
const records = {
  chronology: {
    ...{ id: 'some', title: 'Some', subtitle: '', description: '', language: 'en' },
    ...{ licence: '', attribution: '', reportTo: null, focal: ['CHN', 'RUS'] },
  },
  actors: [actor('CHN'), actor('FRA'), actor('PRK'), actor('RUS'), actor('SUN', { countsAs: 'RUS' })],
  eventTypes: [{ id: 'summit', label: 'Summit', plover: 'CONSULT' }] as never,
  sources: [source('first'), source('second'), source('third')],
};

describe('toDataSet', () => {
  const dataSet = toDataSet([event], records);

  it('names excerpts by id and puts each with its source, in the order of the text', () => {
    expect(dataSet.events[0]?.citations.map((one) => one.excerpt)).toEqual(['later', 'sooner', 'later']);
    expect(dataSet.sources.map(({ id, excerpts }) => [id, excerpts.map((one) => one.id)])).toEqual([
      ['first', ['later']],
      ['second', ['sooner', 'later']],
    ]);
  });

  it('writes dates as text, and nothing that only a store knows', () => {
    expect(dataSet.events[0]).toMatchObject({ date: '2024-06-18/2024-06-19' });
    expect(dataSet.events[0]?.citations[0]?.statedDate).toBe('2024-06~');
    expect(dataSet.sources[0]?.published).toBe('2024-05-29');
    for (const name of ['pairs', 'contested', 'revision', 'updatedAt'])
      expect(dataSet.events[0]).not.toHaveProperty(name);
  });

  it('takes the actors who take part, those they count as, and the focal ones', () => {
    expect(dataSet.actors.map(({ code }) => code)).toEqual(['CHN', 'PRK', 'RUS', 'SUN']);
  });
});

describe('readDataSet', () => {
  it('gives back what was written, without the revision', () => {
    const { events, sources } = readDataSet(JSON.parse(JSON.stringify(toDataSet([event], records))));
    expect(events).toEqual([{ ...event, revision: 1, updatedAt: '' }]);
    expect(sources).toEqual([source('first'), source('second')]);
  });

  it('finds out what is contested', () => {
    const disputed = { ...event, citations: [{ ...citation('first', 'a', 0), stance: 'disputes' as const }] };
    expect(readDataSet(toDataSet([disputed], records)).events[0]?.contested).toBe(true);
  });

  it('shows a date that is none as it is written', () => {
    const [record] = toDataSet([event], records).events;
    if (record === undefined) throw new Error('no event');
    const { events } = readDataSet({ ...toDataSet([event], records), events: [{ ...record, date: 'soon' }] });
    expect(events[0]?.date).toMatchObject({ label: 'soon', earliest: null, latest: null });
  });
});
