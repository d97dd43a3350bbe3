import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { DESK, openPage, PHONE, untilDrawn, withBrowser } from './open-page.ts';

withBrowser();

/** Elements of the page beside those of the marks: what stands around the events must not weigh more than they do. */
const MAX_ELEMENTS = 400;
/** Elements of a row of the chronicle, in the mean. */
const MAX_OF_A_ROW = 18;
/** Script of the whole page, compressed. */
const MAX_SCRIPT_BYTES = 300_000;

/** A server knows a phone by what its browser says of itself. */
const PHONE_BROWSER = {
  viewport: PHONE,
  isMobile: true,
  userAgent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
};

describe.each([
  ['desk', { viewport: DESK }],
  ['phone', PHONE_BROWSER],
])('the first screen at %s width', (_name, browser) => {
  it('is there with its events though no script comes', async () => {
    const page = await openPage('/sources', browser);
    await page.route('**/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    await page.goto(`${inject('baseUrl')}/?event=brics-summit-kazan-2024`, { waitUntil: 'load' });
    // One by one, or counted where they lie on one another.
    const marks = await page
      .locator('.first-picture :is([data-event-id], [data-cluster-count])')
      .evaluateAll((all) => all.map((mark) => Number(mark.getAttribute('data-cluster-count') ?? 1)));
    expect(marks.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
    const chosen = page.locator('.first-picture [data-event-id="brics-summit-kazan-2024"]').first();
    const [box, frame] = [await chosen.boundingBox(), await page.locator('.timeline-canvas').boundingBox()];
    expect(box?.x ?? -1).toBeGreaterThan(frame?.x ?? 0);
    expect(box?.x ?? 9999).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
    await page.getByRole('complementary', { name: 'Event' }).getByText('Kazan').first().waitFor();
  });

  it('shows its marks where the timeline then has them', async () => {
    const path = '/?window=2020/2025';
    const page = await openPage(path, browser);
    await untilDrawn(page);
    const id = 'north-korean-troops-to-russia-2024';
    const mounted = await page.locator(`[data-event-id="${id}"]`).first().boundingBox();
    await page.route('**/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    await page.goto(`${inject('baseUrl')}${path}`, { waitUntil: 'load' });
    const drawn = await page.locator(`.first-picture [data-event-id="${id}"]`).first().boundingBox();
    expect(Math.abs((drawn?.x ?? 0) - (mounted?.x ?? 999))).toBeLessThan(6);
  });

  it.each(['/?layout=timeline', '/'])('has few elements beside its marks and rows: %s', async (path) => {
    const page = await openPage(path, browser);
    await untilDrawn(page);
    const counted = await page.evaluate(() => {
      const count = (selector: string) => document.querySelectorAll(selector).length;
      return {
        all: count('*'),
        marks: count(
          '.timeline-mount :is(.event, .event *, .cluster, .cluster *, .throughout, .throughout *)',
        ),
        rows: count('.chronicle-row'),
        ofRows: count('.chronicle-row, .chronicle-row *'),
        // What the panel says of the first event, which is open beside the rows.
        ofPanel: count('.chronicle-list') === 0 ? 0 : count('.event-panel *'),
      };
    });
    expect(counted.marks).toBeGreaterThan(20);
    expect(counted.ofRows).toBeLessThanOrEqual(counted.rows * MAX_OF_A_ROW);
    expect(counted.all - counted.marks - counted.ofRows - counted.ofPanel).toBeLessThan(MAX_ELEMENTS + 20);
  });
});

describe('the scripts of the page', () => {
  it('weigh no more than they may', async () => {
    const page = await openPage('/sources');
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) bodies.push(response.body());
    });
    await page.goto(`${inject('baseUrl')}/?fresh`, { waitUntil: 'networkidle' });
    await untilDrawn(page);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_SCRIPT_BYTES);
  });
});
