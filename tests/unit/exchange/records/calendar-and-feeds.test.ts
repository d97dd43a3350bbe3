import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { ATOM } from '#lib/exchange/records/atom.ts';
import { ICS } from '#lib/exchange/records/ics.ts';
import { JSONFEED } from '#lib/exchange/records/jsonfeed.ts';
import { countLeftOut } from '#lib/exchange/write-records.ts';
import { dateOf, fullEvent, sampleContent, writeText } from './sample-content.ts';

const EVENTS = [
  fullEvent(),
  fullEvent({
    id: 'coarse',
    date: dateOf('2024-06'),
    title: `Möller, “drill”\nwith a line; ${'会谈'.repeat(30)}`,
  }),
  fullEvent({ id: 'open', date: dateOf('1999/..') }),
  fullEvent({ id: 'until', date: dateOf('../2024-05-02') }),
];

function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('ics', () => {
  it('is read by a reader of calendars, in whole days', async () => {
    const entries = readCalendar(await writeText(ICS, sampleContent(EVENTS)));
    const days = entries.map(({ startDate, endDate }) => [`${startDate}`, `${endDate}`, startDate.isDate]);
    expect(days).toEqual([
      ['2024-06-19', '2024-06-20', true],
      ['2024-06-01', '2024-07-01', true],
      ['1999-01-01', '1999-01-02', true],
      ['2024-05-02', '2024-05-03', true],
    ]);
    expect(entries[0]?.summary).toBe(EVENTS[0]?.title);
    expect(entries[1]?.summary).toBe(`June 2024: ${EVENTS[1]?.title}`);
    expect(entries[2]?.summary).toMatch(/^since 1999: /);
    expect(entries[0]?.description).toContain('signed “it” on 19 June');
    expect(entries[0]?.uid).toBe('urn:dyadline:sample:treaty-signed');
  });

  it('folds lines at 75 bytes, within no letter', async () => {
    const text = await writeText(ICS, sampleContent(EVENTS));
    expect(text).not.toContain('\ufffd');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('counts what calendars have no years for', async () => {
    const content = sampleContent([fullEvent(), fullEvent({ id: 'old', date: dateOf('-0233') })]);
    expect(readCalendar(await writeText(ICS, content))).toHaveLength(1);
    expect([...(await countLeftOut(ICS, content)).values()]).toEqual([1]);
  });
});

describe('feeds', () => {
  it('are read by a reader of Atom', async () => {
    const feed = parseAtomFeed(await writeText(ATOM, sampleContent(EVENTS)));
    expect(feed).toMatchObject({ title: { value: 'Upham & Downham' }, updated: EVENTS[0]?.updatedAt });
    expect(feed.id).not.toContain('dyadline.example');
    expect(feed.entries).toHaveLength(4);
    expect(feed.entries?.[0]).toMatchObject({
      id: 'urn:dyadline:sample:treaty-signed',
      title: { value: `19 June 2024: ${EVENTS[0]?.title}` },
      links: [{ href: 'https://dyadline.example/events/treaty-signed' }],
      categories: [{ term: 'treaty', label: 'Treaty' }],
    });
    expect(feed.entries?.[0]?.content).toMatchObject({
      value: expect.stringContaining('<blockquote><p>“signed “it” on 19 June'),
    });
  });

  it('are read by a reader of JSON Feed', async () => {
    const feed = parseJsonFeed(await writeText(JSONFEED, sampleContent(EVENTS)));
    expect(feed.items).toHaveLength(4);
    expect(feed.items?.[1]).toMatchObject({
      id: 'urn:dyadline:sample:coarse',
      url: 'https://dyadline.example/events/coarse',
      tags: ['Treaty'],
    });
    const raw = JSON.parse(await writeText(JSONFEED, sampleContent([])));
    expect(raw).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
  });

  it('have no addresses where nobody could follow them', async () => {
    for (const format of [ATOM, JSONFEED, ICS]) {
      const text = await writeText(format, sampleContent(EVENTS, { origin: null }));
      expect(text).not.toContain('/events/');
    }
  });
});
