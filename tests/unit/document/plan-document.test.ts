import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, PAPERS } from '#lib/document/paper.ts';
import { planDocument } from '#lib/document/plan-document.ts';
import { citation, event } from '../any-event.ts';
import { manyEvents, stillOf } from '../picture/still-of.ts';

const excerptOf = (exact: string) => {
  const { excerpt } = citation();
  if (excerpt === null) throw new Error('The citation of tests has words.');
  return { ...excerpt, exact };
};
const records = [
  ...manyEvents(40).map((one, index) => ({
    ...one,
    citations: Array.from({ length: (index % 4) + 1 }, (_, place) =>
      citation({ excerpt: excerptOf(`passage ${index}.${place}`) }),
    ),
  })),
  event({
    id: 'many-voices',
    title: 'Many voices',
    citations: Array.from({ length: 60 }, (_, index) =>
      citation({ excerpt: excerptOf(`voice ${index}.`.repeat(12)) }),
    ),
  }),
];

describe('planDocument', { timeout: 60_000 }, () => {
  it('keeps every text on its page and none over another, on each paper', () => {
    for (const kind of DOCUMENT_KINDS)
      for (const name of PAPERS) {
        const { width, height, pages } = planDocument(stillOf(records), kind, name);
        for (const { texts } of pages) {
          for (const { text } of texts) {
            expect(text.x).toBeGreaterThan(0);
            expect(text.x + text.width).toBeLessThan(width);
            expect(text.y + text.height, text.lines.join('')).toBeLessThan(height);
            expect(text.size).toBeGreaterThanOrEqual(8);
          }
          const inOrder = [...texts].sort((a, b) => a.text.y - b.text.y);
          for (const [index, { text }] of inOrder.slice(1).entries()) {
            const above = inOrder[index]?.text;
            if (above === undefined) continue;
            expect(text.y, text.lines.join('')).toBeGreaterThanOrEqual(above.y + above.height - 0.5);
          }
        }
      }
  });

  it('has every event and every passage of a chronology, each note on the page of its sign where it has room', () => {
    const { pages } = planDocument(stillOf(records), 'chronology', 'A4');
    const said = pages.map(({ texts }) => texts.map(({ text }) => text.lines.join('')));
    const words = said.flat().join('\n');
    for (const { title, citations } of records) {
      expect(words).toContain(title);
      for (const { excerpt } of citations) expect(words).toContain(`“${excerpt?.exact}”`);
    }
    const [first = []] = said;
    const signs = first.flatMap((line) => (line.startsWith('[') ? [] : (line.match(/\[\d+\]/g) ?? [])));
    expect(signs.length).toBeGreaterThan(2);
    for (const sign of signs)
      expect(
        first.some((line) => line.startsWith(`${sign} “`)),
        sign,
      ).toBe(true);
  });

  it('is one page to hand out, with the numbers of its sources, and light whatever the screen is', () => {
    const { pages } = planDocument(stillOf(records, { theme: 'dark' }), 'handout', 'A4');
    expect(pages).toHaveLength(1);
    const words = pages[0]?.texts.map(({ text }) => text.lines.join('')).join('\n') ?? '';
    expect(words).toMatch(/\[1\] .*A report/);
    expect(words).toMatch(/more events not quoted here/);
    expect(pages[0]?.texts[0]?.text.color).toBe('#1b1b1a');
    expect(pages[0]?.figures[0]?.description).toContain('A timeline');
  });
});
