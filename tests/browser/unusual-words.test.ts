import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSet } from '#lib/domain/data-set.ts';
import {
  actor,
  chronology,
  citation,
  event,
  eventType,
  excerpt,
  parties,
  source,
} from '../db/sample-data.ts';
import { openPage, withBrowser } from './open-page.ts';
import { serveDataSet } from './other-chronology.ts';

withBrowser();

/** What plain objects seem to have from the beginning. */
const ID = 'constructor';
const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);

function unusualDataSet(): DataSet {
  const exact = `${LONG} in 2024`;
  const context = { prefix: LONG.slice(0, 60), suffix: LONG.slice(0, 60) };
  const words = excerpt('words', exact, { ...context, start: 60, end: 60 + exact.length });
  const facts = { title: LONG, publishedNote: LONG, authors: [LONG], publisher: LONG, container: LONG };
  const cite = (name: string) =>
    citation(name, 'words', '2024', {
      resolution: { kind: 'anchored', anchor: `event:${ID}`, note: LONG },
      assertedBy: LONG,
    });
  return {
    chronology: chronology('UPH', 'DOW'),
    eventTypes: [eventType(ID, LONG.slice(0, 60)), eventType('treaty')],
    actors: [actor('UPH', LONG), actor('DOW', 'Downham')],
    sources: [source(ID, '2024-12', [words], facts), source('other', '2024-12', [words])],
    events: [
      event(ID, '2024', [cite(ID)], {
        participants: parties('UPH', 'DOW'),
        type: ID,
        title: LONG.slice(0, 90),
        summary: LONG,
        dateNote: LONG,
      }),
      event('other', '2023', [cite('other')], { participants: [{ actor: 'UPH', role: 'party' }] }),
    ],
  };
}

let served: Awaited<ReturnType<typeof serveDataSet>>;
beforeAll(async () => {
  served = await serveDataSet(unusualDataSet());
});
afterAll(() => served.stop());

describe('an id that is the name of something else', () => {
  it.each(['source', 'type', 'pair', 'actor', 'none'])('has its lane and its mark by %s', async (lanes) => {
    const page = await openPage(`${served.baseUrl}/?lanes=${lanes}`);
    await page.locator(`[data-event-id="${ID}"]`).first().waitFor();
    await page.locator('[data-event-id="other"]').first().waitFor();
  });

  it('is found by its filters, and opens its event', async () => {
    for (const query of [`source=${ID}`, `type=${ID}`, `only=${ID}`, `event=${ID}`]) {
      const page = await openPage(`${served.baseUrl}/?${query}&lanes=source`);
      await page.locator(`[data-event-id="${ID}"]`).first().waitFor();
    }
    for (const path of [
      `/embed?event=${ID}&lanes=type`,
      `/present?only=${ID}`,
      `/events/other`,
      '/?layout=table',
    ]) {
      const page = await openPage(`${served.baseUrl}${path}`);
      await page.getByText(LONG.slice(0, 60)).filter({ visible: true }).first().waitFor();
    }
    for (const format of ['svg', 'pptx', 'html', 'png'])
      expect((await fetch(`${served.baseUrl}/api/export/${format}?lanes=type&type=${ID}`)).status).toBe(200);
  });
});

describe('words without a place to break', () => {
  it.each([390, 320])('make no page wider than a screen of %i pixels', async (width) => {
    const paths = [
      '/sources',
      `/sources/${ID}`,
      `/events/${ID}`,
      '/present/notes',
      '/present',
      '/events/other',
    ];
    for (const path of paths) {
      const page = await openPage(`${served.baseUrl}${path}`, { viewport: { width, height: 800 } });
      await page.getByText(LONG.slice(0, 60)).filter({ visible: true }).first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([path, wide]).toEqual([path, width]);
    }
  });
});
