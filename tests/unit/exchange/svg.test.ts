import { describe, expect, it } from 'vitest';
import { writeSvg } from '#lib/exchange/svg.ts';
import { stillScales } from '#lib/picture/frame.ts';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { measureSourceSans } from '#lib/picture/measure-text.ts';
import type { Still } from '#lib/picture/still.ts';
import { date, event } from '../any-event.ts';
import { manyEvents, stillOf } from '../picture/still-of.ts';
import { findAll, parseXml, textOf } from './parse-xml.ts';

const HOSTILE = `</title><script>alert(1)</script>"' onload="alert(1)" ]]> &lt;b&gt; \u0007\ud800 &`;

function write(still: Still): string {
  const { width, height } = still;
  return writeSvg(
    layOutPicture(still, { width, height, scales: stillScales(width, height), measure: measureSourceSans }),
  );
}

describe('writeSvg', { timeout: 30_000 }, () => {
  it('is well-formed, at the size that was asked for, with a name and a description', () => {
    const root = parseXml(write(stillOf(manyEvents(80), { title: 'Four states', width: 1600, height: 900 })));
    expect(root.attributes).toMatchObject({ width: '1600', height: '900' });
    const [title, description] = ['title', 'desc'].map((name) =>
      root.children.find((child) => child.name === name),
    );
    expect(title?.text).toBe('Four states');
    expect(description?.text).toContain('80 events from 1 source');
    expect(root.attributes['aria-labelledby']).toBe(`${title?.attributes.id} ${description?.attributes.id}`);
  });

  it('has every event as a named group that leads to its permalink', () => {
    const root = parseXml(write(stillOf(manyEvents(30))));
    const groups = findAll(root, 'g');
    expect(new Set(groups.map(({ attributes }) => attributes['data-event-id'])).size).toBe(30);
    for (const { attributes } of groups) expect(attributes['aria-label']).toMatch(/^Event number \d+ with/);
    const links = findAll(root, 'a').filter((link) => findAll(link, 'g').length > 0);
    expect(links.map(({ attributes }) => attributes.href)).toEqual(
      groups.map(({ attributes }) => `https://timeline.example.org/events/${attributes['data-event-id']}`),
    );
  });

  it('has its words as text, squeezed to the measured width in fonts that are wider', () => {
    const root = parseXml(write(stillOf([event()])));
    const line = findAll(root, 'tspan').find(({ text }) => text === 'Russia and North Korea sign a treaty');
    expect(Number(line?.attributes.textLength)).toBeGreaterThan(100);
  });

  it('squeezes words that have marks of direction among them as well', () => {
    const root = parseXml(write(stillOf([event({ title: 'Signed by \u2068Russia\u2069' })])));
    const line = findAll(root, 'tspan').find(({ text }) => text === 'Signed by \u2068Russia\u2069');
    expect(Number(line?.attributes.textLength)).toBeGreaterThan(60);
  });

  it('fades the ends of a date that is not a day', () => {
    const root = parseXml(write(stillOf([event({ date: date('2024-06') })])));
    const group = findAll(root, 'g')[0];
    const fill = (group === undefined ? [] : findAll(group, 'rect')).map(
      ({ attributes }) => attributes.fill,
    )[0];
    const gradient = findAll(root, 'linearGradient').find(
      ({ attributes }) => `url(#${attributes.id})` === fill,
    );
    const strengths = gradient?.children.map(({ attributes }) => Number(attributes['stop-opacity']));
    expect(strengths).toEqual([0, 1, 1, 0]);
  });

  it('lets nobody’s text become markup', () => {
    const still = stillOf([event({ title: HOSTILE })], {
      title: HOSTILE,
      sentence: HOSTILE,
      origin: 'https://timeline.example.org',
      path: `/?q=${HOSTILE}`,
    });
    const document = write(still);
    const root = parseXml(document);
    expect(findAll(root, 'script')).toEqual([]);
    const names = new Set([...document.matchAll(/<([a-zA-Z]+)/g)].map(([, name]) => name));
    expect([...names].sort()).toEqual(
      ['a', 'defs', 'desc', 'g', 'line', 'rect', 'svg', 'text', 'title', 'tspan'].filter((name) =>
        names.has(name),
      ),
    );
    expect(textOf(root)).toContain('<script>alert(1)</script>');
  });

  it('brings the fonts whose letters it uses and no other', () => {
    const fonts = [
      { base64: 'TEFUSU4=', unicodeRange: 'U+0000-00FF,U+2013' },
      { base64: 'Q1lSSUxMSUM=', unicodeRange: 'U+0400-045F' },
    ];
    const { width, height } = { width: 1920, height: 1080 };
    const size = { width, height, scales: [1.5], measure: measureSourceSans };
    const latin = writeSvg(layOutPicture(stillOf([event()]), size), { fonts });
    expect(latin).toContain('base64,TEFUSU4=');
    expect(latin).not.toContain('base64,Q1lSSUxMSUM=');
    const both = writeSvg(layOutPicture(stillOf([event({ title: 'Договор' })]), size), { fonts });
    expect(both).toContain('base64,Q1lSSUxMSUM=');
  });

  it('keeps what runs from right to left in order by itself', () => {
    const title = 'הסכם (2023)';
    const actors = new Map([
      ['RUS', 'אלפיה (1)'],
      ['PRK', 'جيمستان'],
    ]);
    const still = stillOf([
      event({ title, date: { ...date('2024-06'), label: 'since הפלישה (24 May 2024)' } }),
    ]);
    still.names = { ...still.names, actors };
    const root = parseXml(write({ ...still, sentence: '\u2068אלפיה\u2069, 2023' }));
    const names = findAll(root, 'g').map(({ attributes }) => attributes['aria-label']);
    expect(names).toEqual([
      `\u2068${title}\u2069, since \u2068הפלישה\u2069 (24 May 2024), \u2068אלפיה (1)\u2069–\u2068جيمستان\u2069, 1 source`,
    ]);
    const lines = findAll(root, 'tspan').map(({ text }) => text);
    expect(lines).toContain(`\u2067${title}\u2069`);
    expect(lines).toContain('\u2068אלפיה (1)\u2069–\u2068جيمستان\u2069');
    for (const line of lines)
      expect(line.match(/[\u2066-\u2068]/g)?.length, line).toBe(line.match(/\u2069/g)?.length);
  });
});
