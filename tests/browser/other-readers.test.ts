import { describe, expect, it } from 'vitest';
import { DESK, openPage, PHONE, withBrowser } from './open-page.ts';

withBrowser();

describe('what others read of the pages', () => {
  it('is a title and a description of their own', async () => {
    const page = await openPage('/?pair=PRK-RUS&from=2024');
    const meta = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content');
    expect(await meta('title')).toMatch(/^Russia–North Korea, .*2024.* \(\d+ events\)/);
    expect(await meta('description')).toMatch(
      /^Russia–North Korea, from 2024: \d+ of \d+ events, each linked/,
    );
    await page.goto(new URL('/events/brics-summit-kazan-2024', page.url()).href);
    expect(await meta('title')).toBe('BRICS summit in Kazan (22–24 October 2024)');
    expect(await meta('description')).toContain('Kazan');
  });

  it('is which pages there are, an icon and a manifest', async () => {
    const page = await openPage('/sources');
    const read = async (path: string) => (await page.request.get(new URL(path, page.url()).href)).text();
    const { origin } = new URL(page.url());
    expect(await read('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
    const map = await read('/sitemap.xml');
    expect(map).toContain(`<loc>${origin}/events/brics-summit-kazan-2024</loc>`);
    expect(map).toContain(`<loc>${origin}/sources/kendall-taylor-2024</loc>`);
    const { icons } = JSON.parse(await read('/manifest.webmanifest')) as { icons: { src: string }[] };
    for (const { src } of [...icons, { src: '/favicon.ico' }])
      expect((await page.request.get(origin + src)).status()).toBe(200);
  });
});

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('at %s width', (_name, viewport) => {
  it('lists the events where no script runs', async () => {
    const page = await openPage('/?pair=PRK-RUS&layout=timeline', { viewport, javaScriptEnabled: false });
    const list = page.getByRole('region', { name: 'Chronology' });
    expect(await list.getByRole('link', { name: 'North Korea sends troops to Russia' }).isVisible()).toBe(
      true,
    );
    expect(await page.locator('.timeline-screen').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Help' }).count()).toBe(0);
  });
});
