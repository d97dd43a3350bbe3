import { describe, expect, it } from 'vitest';
import { planDeck } from '#lib/deck/plan-deck.ts';
import { writePptx } from '#lib/exchange/pptx/write-pptx.ts';
import { PALETTES } from '#lib/picture/palette.ts';
import type { Still } from '#lib/picture/still.ts';
import { straightScale } from '#lib/picture/time-scale.ts';
import { toDay } from '#lib/time/day.ts';
import { citation, date, event } from '../../any-event.ts';
import { manyEvents, stillOf } from '../../picture/still-of.ts';
import { findAll, textOf, type XmlElement } from '../parse-xml.ts';
import { type Presentation, paragraphsOf, readPptx, textBoxesOf } from './read-pptx.ts';

const HOSTILE = `</a:t><p:pic/>"' <script>alert(1)</script> ]]> & \u0001\u000b\udfff`;
const PLAIN = `</a:t><p:pic/>"' <script>alert(1)</script> ]]> & `;

const open = async (still: Still, kind: 'event' | 'period' | 'overview' = 'event'): Promise<Presentation> =>
  readPptx(await writePptx(planDeck(still, kind)));

/** The parts that a relationship leads to, by its type, in the order of the package. */
const EXPECTED_ROOTS: Readonly<Record<string, string>> = {
  slide: 'p:sld',
  slideLayout: 'p:sldLayout',
  slideMaster: 'p:sldMaster',
  notesSlide: 'p:notes',
  notesMaster: 'p:notesMaster',
  theme: 'a:theme',
  officeDocument: 'p:presentation',
};

/** Whole decks are made and read, on a machine that may be busy. */
const TIMEOUT_MS = 60_000;

describe('writePptx', { timeout: TIMEOUT_MS }, () => {
  it('is a package in which every relationship leads to a part of its kind', async () => {
    const { parts, relationsOf } = await open(stillOf(manyEvents(12)));
    const owners = ['', ...parts.keys()].filter((path) => !path.endsWith('.rels'));
    let seen = 0;
    for (const owner of owners) {
      const relations = relationsOf(owner);
      expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
      for (const { type, target, isExternal } of relations) {
        seen += 1;
        if (isExternal) expect(target).toMatch(/^https:\/\/timeline\.example\.org\//);
        else expect(parts.has(target), `${owner} → ${target}`).toBe(true);
        if (type in EXPECTED_ROOTS) expect(parts.get(target)?.name).toBe(EXPECTED_ROOTS[type]);
      }
    }
    expect(seen).toBeGreaterThan(60);
  });

  it('names the type of every part, and of no part that is not there', async () => {
    const { parts } = await open(stillOf(manyEvents(5)));
    const types = parts.get('[Content_Types].xml');
    const overrides = (types?.children ?? []).filter(({ name }) => name === 'Override');
    const named = overrides.map(({ attributes }) => attributes.PartName?.slice(1));
    const needed = [...parts.keys()].filter(
      (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml',
    );
    expect([...named].sort()).toEqual(needed.sort());
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });

  it('gives ids once: of slides in the presentation, of masters and layouts', async () => {
    const { parts, slides } = await open(stillOf(manyEvents(30)));
    const idsOf = (...names: string[]) =>
      [...parts.values()].flatMap((root) =>
        names.flatMap((name) => findAll(root, name).map(({ attributes }) => attributes.id)),
      );
    expect(new Set(idsOf('p:sldId')).size).toBe(slides.length);
    const masters = idsOf('p:sldMasterId', 'p:sldLayoutId');
    expect(masters).toEqual([...new Set(masters)]);
  });

  it('is made of shapes and text, with no picture in it', async () => {
    const { parts } = await open(stillOf(manyEvents(30)));
    for (const [path, root] of parts) {
      expect(path).toMatch(/\.(?:xml|rels)$/);
      for (const name of ['p:pic', 'a:blip', 'p:graphicFrame', 'p:oleObj'])
        expect(findAll(root, name)).toEqual([]);
    }
  });

  it('has every title and date as text, and a title on every slide', async () => {
    for (const kind of ['event', 'period'] as const) {
      const records = manyEvents(30);
      const { slides } = await open(stillOf(records), kind);
      const written = slides.slice(1).flatMap(({ root }) => paragraphsOf(root));
      const dates = written.map((words) => words.split(' · ')[0]?.replace(/\u00a0\[.*/, ''));
      for (const { title, date: when } of records) {
        expect(written, kind).toContain(title);
        expect(dates, kind).toContain(when.label);
      }
      for (const { root } of slides)
        expect(textBoxesOf(root).filter(({ isTitle }) => isTitle)).toHaveLength(1);
    }
  });

  it('draws the events of the overview as groups that are named', async () => {
    const { slides } = await open(stillOf(manyEvents(10)));
    const groups = slides[0] === undefined ? [] : findAll(slides[0].root, 'p:grpSp');
    const names = groups.map((group) => findAll(group, 'p:cNvPr')[0]?.attributes.descr ?? '');
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names)
      expect(manyEvents(10).some(({ title }) => name.startsWith(`${title}, `))).toBe(true);
  });

  it('has one small link at the foot of a slide, and none on a title or a mark', async () => {
    for (const kind of ['event', 'period'] as const) {
      const { slides, relationsOf } = await open(stillOf(manyEvents(10)), kind);
      for (const { path, root } of slides.slice(0, -1)) {
        const links = findAll(root, 'a:hlinkClick').filter(
          ({ attributes }) => attributes.action === undefined,
        );
        expect(links).toHaveLength(1);
        const footer = findAll(root, 'p:sp').filter((shape) =>
          findAll(shape, 'a:hlinkClick').includes(links[0] as XmlElement),
        );
        expect(
          footer.flatMap((shape) => findAll(shape, 'p:ph').map(({ attributes }) => attributes.type)),
        ).toEqual(['ftr']);
        const sizes = footer.flatMap((shape) =>
          findAll(shape, 'a:defRPr').map(({ attributes }) => attributes.sz),
        );
        expect(sizes.length).toBeGreaterThan(0);
        for (const size of sizes) expect(Number(size)).toBeLessThanOrEqual(1400);
        const targets = relationsOf(path).filter(({ type }) => type === 'hyperlink');
        for (const { target } of targets) expect(target).toMatch(/^https:\/\/timeline\.example\.org\//);
      }
    }
  });

  it('has no link where nobody else could follow it', async () => {
    const { parts } = await open(stillOf(manyEvents(5), { origin: null }));
    for (const [path, root] of parts) {
      const links = findAll(root, 'a:hlinkClick');
      expect(
        links.filter(({ attributes }) => attributes.action !== 'ppaction://hlinksldjump'),
        path,
      ).toEqual([]);
      expect(
        findAll(root, 'Relationship').filter(({ attributes }) => attributes.TargetMode === 'External'),
      ).toEqual([]);
    }
  });

  it('fades the ends of coarse dates on the overview, and not those of days', async () => {
    const time = straightScale({ start: toDay(2010, 1, 1), end: toDay(2035, 1, 1) });
    const softnessOf = async (edtf: string) => {
      const { slides } = await open(stillOf([event({ date: date(edtf) })], { time }), 'overview');
      const groups = slides[0] === undefined ? [] : findAll(slides[0].root, 'p:grpSp');
      return groups.flatMap((group) =>
        findAll(group, 'a:gradFill').map((fill) =>
          findAll(fill, 'a:alpha').map(({ attributes }) => Number(attributes.val)),
        ),
      );
    };
    expect(await softnessOf('2024-06-19')).toEqual([]);
    for (const edtf of ['2024-06', '2023', '2024-22', '202X', '2023~']) {
      const fills = await softnessOf(edtf);
      expect(fills.length, edtf).toBeGreaterThan(0);
      for (const strengths of fills) {
        expect(strengths.at(0), edtf).toBe(0);
        expect(strengths.at(-1), edtf).toBe(0);
        expect(Math.max(...strengths)).toBeGreaterThan(70_000);
      }
    }
  });

  it('has the words of every citation in the notes, exactly, with who says so, where and when', async () => {
    const exact = 'the treaty – “signed in June”, was ratified\u00a0in 10’s  of days';
    const record = event({
      citations: [
        citation({ excerpt: { ...excerpt(), exact }, assertedBy: 'US intelligence', modality: 'reported' }),
        citation({ excerpt: { ...excerpt(), exact: 'another passage' }, stance: 'disputes' }),
      ],
    });
    for (const kind of ['event', 'period'] as const) {
      const { slides } = await open(stillOf([record]), kind);
      const notes = slides.at(-2)?.notes ?? [];
      expect(notes).toContain(`“${exact}”`);
      expect(notes).toContain('“another passage”');
      expect(notes.join('\n')).toContain('US intelligence, reported. A report, 24–27 October 2024');
      expect(notes).toContain('https://timeline.example.org/events/treaty-2024');
    }
  });

  it('ends with every source', async () => {
    const { slides } = await open(stillOf(manyEvents(3)));
    const last = slides.at(-1);
    expect(last === undefined ? [] : paragraphsOf(last.root)).toEqual(
      expect.arrayContaining(['Sources', '[1] A report', 'Ada Author · 24–27 October 2024']),
    );
  });

  it('lets nobody’s text become markup', async () => {
    const record = event({
      title: HOSTILE,
      summary: HOSTILE,
      citations: [citation({ excerpt: { ...excerpt(), exact: HOSTILE }, assertedBy: HOSTILE })],
    });
    const { parts, slides } = await open(stillOf([record], { title: HOSTILE, path: `/?q=${HOSTILE}` }));
    for (const root of parts.values())
      for (const name of ['p:pic', 'script']) expect(findAll(root, name)).toEqual([]);
    const titles = slides.flatMap(({ root }) => textBoxesOf(root).filter(({ isTitle }) => isTitle));
    expect(titles[0]?.text.trim()).toBe(PLAIN.trim());
    expect(slides[0]?.notes).toContain(`“${PLAIN}”`);
    expect(textOf(parts.get('docProps/core.xml') as XmlElement)).toContain('<script>');
  });

  it('has the size and the ground that were asked for', async () => {
    for (const [width, height, size, theme] of [
      [1920, 1080, '12192000 6858000', 'light'],
      [1024, 768, '9144000 6858000', 'dark'],
      [1000, 1000, '7915275 7915275', 'light'],
      [1080, 1920, '5943600 10563225', 'light'],
      [1920, 1200, '10972800 6858000', 'light'],
    ] as const) {
      const { parts } = await open(stillOf(manyEvents(3), { width, height, theme }));
      const slideSize = findAll(parts.get('ppt/presentation.xml') as XmlElement, 'p:sldSz')[0]?.attributes;
      expect(`${slideSize?.cx} ${slideSize?.cy}`).toBe(size);
      const ground = findAll(parts.get('ppt/theme/theme1.xml') as XmlElement, 'a:lt1')[0]?.children[0]
        ?.attributes.val;
      expect(ground).toBe(PALETTES[theme].paper.slice(1).toUpperCase());
    }
  });

  it('makes the same bytes of the same deck', async () => {
    const deck = planDeck(stillOf(manyEvents(4)), 'event');
    expect(await writePptx(deck)).toEqual(await writePptx(deck));
  });
});

function excerpt(): NonNullable<ReturnType<typeof citation>['excerpt']> {
  const { excerpt: one } = citation();
  if (one === null) throw new Error('The citation of tests has an excerpt.');
  return one;
}
