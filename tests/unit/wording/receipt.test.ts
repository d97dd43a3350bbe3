import { describe, expect, it } from 'vitest';
import type { Source } from '#lib/domain/source.ts';
import { toReceipt } from '#lib/wording/receipt.ts';
import { citation, date, event } from '../any-event.ts';

const report: Source = {
  id: 'report',
  kind: 'report',
  title: 'The report',
  authors: ['A. Author'],
  publisher: 'A Publisher',
  container: null,
  published: date('2024-10-25'),
  publishedNote: 'On its title page.',
  url: 'https://example.org/report',
  archivedUrl: null,
  accessed: null,
  language: 'en',
  sha256: '0'.repeat(64),
  length: 1000,
};
const sources = { report };

describe('toReceipt', () => {
  it('has of a passage its words, who says so, the source, the ways to it and how its date was read', () => {
    const [passage] = toReceipt(event(), { sources }).passages;
    expect(passage).toMatchObject({
      quote: {
        excerptId: 'report-1',
        segments: [
          { text: 'signed ', marked: false },
          { text: 'in June', marked: true },
        ],
        before: '… treaty was ',
        after: ' …',
        language: 'en',
      },
      attribution: 'The author, asserted',
      isObjection: false,
      source: { id: 'report', title: 'The report', byline: 'A. Author, A Publisher' },
      links: {
        reader: '/sources/report#report-1',
        web: 'https://example.org/report#:~:text=treaty%20was-,signed%20in%20June',
        archived: null,
      },
      reading: { explanation: 'read against', anchor: { kind: 'date', label: '25 October 2024' } },
    });
  });

  it('counts passages and sources, and says since when the event is known', () => {
    const receipt = toReceipt(event({ citations: [citation(), citation()] }), { sources });
    expect(receipt.count).toBe('2 passages from 1 source');
    expect(receipt.statedDates).toBe('June 2024');
    expect(receipt.known).toEqual({ since: 'Known since 25 October 2024', sources: null });
  });

  it('names by its id what is not on record, and quotes nothing where an import gives no words', () => {
    const resolution = { kind: 'anchored', anchor: 'event:kazan', note: 'A note.' } as const;
    const wordless = citation({ source: 'gone', excerpt: null, timeExpression: null, resolution });
    const receipt = toReceipt(event({ citations: [wordless] }), { sources });
    expect(receipt.known).toBeNull();
    expect(receipt.passages[0]).toMatchObject({
      quote: null,
      source: { id: 'gone', title: 'gone', byline: '', published: null },
      links: { reader: '/sources/gone', web: null, archived: null },
      reading: { anchor: { kind: 'event', id: 'kazan', title: 'kazan' } },
    });
  });

  it('titles the events that dates were read against', () => {
    const resolution = { kind: 'anchored', anchor: 'event:kazan', note: 'A note.' } as const;
    const receipt = toReceipt(event({ citations: [citation({ resolution })] }), {
      sources,
      events: { kazan: 'The summit of Kazan' },
    });
    expect(receipt.passages[0]?.reading.anchor).toEqual({
      kind: 'event',
      id: 'kazan',
      title: 'The summit of Kazan',
    });
  });

  it('sets the same passages by side where the event is contested, else not', () => {
    const citations = [citation(), citation({ assertedBy: 'Russia', modality: 'denied' })];
    const { passages, sides, contest } = toReceipt(event({ citations, contested: true }), { sources });
    expect(sides?.sides.map((side) => side.passages)).toEqual([[passages[0]], [passages[1]]]);
    expect(contest?.objections).toEqual([{ by: 'Russia', modality: 'denied', source: 'The report' }]);
    expect(toReceipt(event({ citations }), { sources })).toMatchObject({ sides: null, contest: null });
  });
});
