import { describe, expect, it } from 'vitest';
import { describeChanges } from '#lib/wording/describe-changes.ts';
import { describeSourceTitles } from '#lib/wording/describe-source-titles.ts';
import { citation, date, event } from '../any-event.ts';

const names = {
  actors: new Map([
    ['PRK', 'North Korea'],
    ['CHN', 'China'],
  ]),
  types: new Map([
    ['treaty', 'Treaty'],
    ['summit', 'Summit'],
  ]),
  sources: new Map([['report', 'A report']]),
};
const changes = (...[before, after]: [Parameters<typeof event>[0], Parameters<typeof event>[0]]) =>
  describeChanges(event(before), event(after), names);
const words = (exact: string, id = 'report-1') => {
  const { excerpt } = citation();
  return excerpt === null ? null : { ...excerpt, id, exact };
};

describe('describeChanges', () => {
  it('finds nothing in what only follows from something else', () => {
    expect(
      changes({}, { revision: 2, updatedAt: '2027-01-01T00:00:00Z', pairs: [], contested: true }),
    ).toEqual([]);
  });

  it('words every fact as a reader knows it, in the order of the page', () => {
    const found = changes(
      { date: date('2024-06') },
      {
        title: 'Another title',
        date: date('2024-06-19'),
        dateSense: 'held',
        dateNote: 'A communiqué.',
        shortName: 'the signing',
        summary: 'Another summary.',
        type: 'summit',
        importance: 3,
        place: { name: 'Pyongyang', latitude: 39.03, longitude: 125.75 },
        partOf: 'war-2022',
        plover: { event: 'AGREE', mode: null, contexts: ['military'] },
        status: 'withdrawn',
        statusReason: 'It was told twice.',
        mergedInto: 'treaty-signed-2024',
      },
    );
    expect(found).toEqual([
      { what: 'Title', from: 'Russia and North Korea sign a treaty', to: 'Another title' },
      { what: 'Date', from: 'June 2024', to: '19 June 2024' },
      {
        what: 'What the date says',
        from: 'it occurred then',
        to: 'it held then; when it began and ended is not said',
      },
      { what: 'Note on the date', from: null, to: 'A communiqué.' },
      { what: 'Summary', from: 'They sign it in Pyongyang.', to: 'Another summary.' },
      { what: 'Short name', from: null, to: 'the signing' },
      { what: 'Type', from: 'Treaty', to: 'Summit' },
      { what: 'Importance', from: '5 of 5', to: '3 of 5' },
      { what: 'Place', from: null, to: 'Pyongyang (39.03, 125.75)' },
      { what: 'Part of', from: null, to: 'war-2022' },
      { what: 'PLOVER code', from: null, to: 'AGREE, military' },
      { what: 'Status', from: 'published', to: 'withdrawn' },
      { what: 'Reason', from: null, to: 'It was told twice.' },
      { what: 'Merged into', from: null, to: 'treaty-signed-2024' },
    ]);
  });

  it('tells who came in and who went out', () => {
    const after = [
      { actor: 'PRK', role: 'party' as const },
      { actor: 'CHN', role: 'mentioned' as const },
    ];
    expect(changes({}, { participants: after })).toEqual([
      { what: 'Participant', from: null, to: 'China (mentioned)' },
      { what: 'Participant', from: 'RUS (party)', to: null },
    ]);
  });

  it('tells passages that came and went from those that changed', () => {
    const kept = citation({ statedDate: date('2024') });
    const gone = citation({ source: 'gone', excerpt: words('went', 'gone-1') });
    const added = citation({ excerpt: null, assertedBy: 'Tass' });
    const found = changes(
      { citations: [kept, gone] },
      { citations: [added, { ...kept, statedDate: date('2024-06'), modality: 'reported' }] },
    );
    expect(found).toEqual([
      { what: 'Passage', from: null, to: 'what Tass says in A report' },
      { what: 'Stated date, of “signed in June”', from: '2024', to: 'June 2024' },
      { what: 'Certainty, of “signed in June”', from: 'asserted', to: 'reported' },
      { what: 'Passage', from: '“went” in gone', to: null },
    ]);
  });

  it('keeps a passage that is cited twice apart, and shortens a long one by whole characters', () => {
    const long = words('𠀋'.repeat(70));
    const twice = [citation({ excerpt: long }), citation({ excerpt: long, assertedBy: 'Tass' })];
    expect(changes({ citations: twice.slice(0, 1) }, { citations: twice })).toEqual([
      { what: 'Passage', from: null, to: `“${'𠀋'.repeat(60)}…” in A report` },
    ]);
  });

  it('names sources of one title by what tells them apart', () => {
    const published = date('2024');
    const source = (id: string, publisher: string) => ({
      ...{ id, title: 'Annual report', authors: [], container: null, publisher, published },
    });
    const sources = describeSourceTitles([source('report', 'NATO'), source('other', 'UN')]);
    const found = describeChanges(
      event({ citations: [] }),
      event({ citations: [citation(), citation({ source: 'other' })] }),
      { ...names, sources },
    );
    expect(found.map(({ to }) => to)).toEqual([
      '“signed in June” in Annual report (NATO)',
      '“signed in June” in Annual report (UN)',
    ]);
  });
});
