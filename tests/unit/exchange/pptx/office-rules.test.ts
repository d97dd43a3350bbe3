import { describe, expect, it } from 'vitest';
import { planDeck } from '#lib/deck/plan-deck.ts';
import { SLIDE_KINDS } from '#lib/deck/slide-kind.ts';
import { writePptx } from '#lib/exchange/pptx/write-pptx.ts';
import { citation, event } from '../../any-event.ts';
import { manyEvents, stillOf } from '../../picture/still-of.ts';
import { findAll } from '../parse-xml.ts';
import { listOfficeFaults } from './office-rules.ts';
import { readPptx } from './read-pptx.ts';

const DISPUTED = event({
  id: 'disputed',
  contested: true,
  citations: [citation(), citation({ stance: 'disputes', modality: 'denied', assertedBy: 'the other' })],
});
/** All pairs that six actors have, so that there are more than a theme has accents. */
const SIX = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF'];
const PAIRS = SIX.flatMap((one, index) => SIX.slice(index + 1).map((other) => `${one}-${other}`));

const decks = SLIDE_KINDS.flatMap((kind) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (
      [
        [1920, 1080],
        [1024, 768],
        [1080, 1080],
      ] as const
    ).map(([width, height]) => [kind, theme, width, height] as const),
  ),
);

describe('PowerPoint’s rules', { timeout: 60_000 }, () => {
  it.each(decks)('hold for a deck of kind %s, %s, %i × %i', async (kind, theme, width, height) => {
    const still = stillOf([...manyEvents(24), DISPUTED], { theme, width, height });
    const presentation = await readPptx(await writePptx(planDeck(still, kind)));
    expect(listOfficeFaults(presentation)).toEqual([]);
  });

  it('see what is out of order, given twice, or leads nowhere', async () => {
    const presentation = await readPptx(await writePptx(planDeck(stillOf(manyEvents(2)), 'event')));
    const slide = presentation.parts.get('ppt/slides/slide1.xml');
    const [shape] = slide === undefined ? [] : findAll(slide, 'p:sp');
    if (shape === undefined) throw new Error('The slide has no shape.');
    shape.children.reverse();
    const [, other] = findAll(slide as typeof shape, 'p:cNvPr');
    if (other !== undefined) other.attributes.id = '1';
    const [link] = findAll(slide as typeof shape, 'a:hlinkClick');
    if (link !== undefined) link.attributes['r:id'] = 'rId99';
    const faults = listOfficeFaults(presentation).join('\n');
    expect(faults).toContain('is not in its place in p:sp');
    expect(faults).toContain('two shapes have one id');
    expect(faults).toContain('no relationship rId99');
  });

  it('fixes no colour and no font on slides and layouts: they are the theme’s', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const records = PAIRS.map((pair, index) => ({
        ...event({ id: `e-${index}`, title: `Event ${index}` }),
        pairs: [pair],
      }));
      const still = stillOf([...records, ...manyEvents(24), DISPUTED], { theme });
      const names = { ...still.names, focal: SIX };
      for (const kind of SLIDE_KINDS) {
        const { parts } = await readPptx(await writePptx(planDeck({ ...still, names }, kind)));
        for (const [path, root] of parts) {
          if (!/^ppt\/(?:slides|slideLayouts|slideMasters)\/[^_]/.test(path)) continue;
          expect(findAll(root, 'a:srgbClr'), path).toEqual([]);
          expect(
            findAll(root, 'a:rPr').flatMap(({ attributes }) => Object.keys(attributes)),
            path,
          ).toEqual(findAll(root, 'a:rPr').map(() => 'lang'));
          for (const font of ['a:latin', 'a:ea', 'a:cs'])
            for (const { attributes } of findAll(root, font))
              expect(attributes.typeface).toMatch(/^\+m[nj]-/);
        }
      }
    }
  });

  it('has words for every mark, or says that it is seen only', async () => {
    const { slides } = await readPptx(
      await writePptx(planDeck(stillOf([...manyEvents(12), DISPUTED]), 'event')),
    );
    for (const { root } of slides) {
      for (const group of findAll(root, 'p:grpSp'))
        expect(findAll(group, 'p:cNvPr')[0]?.attributes.descr).toMatch(/\S/);
      for (const shape of ['p:sp', 'p:cxnSp'].flatMap((name) => findAll(root, name))) {
        const isSaid = findAll(shape, 'a:t').length > 0;
        expect(isSaid || findAll(shape, 'adec:decorative').length > 0).toBe(true);
      }
      // Readers go through shapes in their order: the title comes first.
      expect(findAll(root, 'p:ph')[0]?.attributes.type).toBe('title');
    }
  });

  it('numbers its slides, and jumps to the sources within the deck', async () => {
    const { slides, relationsOf } = await readPptx(
      await writePptx(planDeck(stillOf(manyEvents(6)), 'event')),
    );
    for (const [index, { path, root }] of slides.entries()) {
      const [field] = findAll(root, 'a:fld');
      expect(field?.attributes.type).toBe('slidenum');
      expect(findAll(root, 'a:fld').flatMap((one) => findAll(one, 'a:t').map(({ text }) => text))).toEqual([
        String(index + 1),
      ]);
      const jumps = findAll(root, 'a:hlinkClick').filter(({ attributes }) => attributes.action !== undefined);
      if (index < slides.length - 1) expect(jumps.length).toBeGreaterThan(0);
      for (const { attributes } of jumps) {
        const relation = relationsOf(path).find(({ id }) => id === attributes['r:id']);
        expect([relation?.type, relation?.target]).toEqual(['slide', slides.at(-1)?.path]);
      }
    }
  });
});
