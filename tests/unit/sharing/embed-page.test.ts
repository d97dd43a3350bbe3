import { describe, expect, it } from 'vitest';
import { type EmbedPage, formatEmbedFault, formatEmbedPage } from '#lib/sharing/embed-page.ts';
import { toDateValue } from '#lib/time/date-value.ts';

const HOSTILE = `"></script><script>alert('1')</script>`;
const ASSETS = { script: '/built/a.js', styles: '/built/a.css', nonce: 'n' };
const day = toDateValue('2024-06-19');
if (day === null) throw new Error('no date');
const PAGE: EmbedPage = {
  data: null,
  title: 'Russia–North Korea',
  hasHead: true,
  total: 1204,
  sources: 5,
  picture: '',
  chronicle: null,
  listed: [{ id: 'a-b', title: 'Signed', date: day, dateSense: 'occurred' }],
  home: 'https://dyadline.example',
  theme: 'dark',
  ignored: [],
  fullView: 'https://dyadline.example/?pair=PRK-RUS',
  discovery: '',
};

describe('formatEmbedPage', () => {
  it('says how many events from how many sources, and where they are', () => {
    const html = formatEmbedPage(PAGE, ASSETS);
    expect(html).toContain('<p>1,204 events, 5 sources</p>');
    expect(html).toContain(
      '<a href="https://dyadline.example/?pair=PRK-RUS" target="_blank" rel="noopener">Dyadline',
    );
    expect(html).toContain('<body class="embed" data-theme="dark">');
  });

  it('says no number of sources that was not counted', () => {
    expect(formatEmbedPage({ ...PAGE, sources: null }, ASSETS)).toContain('<p>1,204 events</p>');
  });

  it('has its script, and data only where there is a timeline for it', () => {
    const script = '<script nonce="n" src="/built/a.js"></script>';
    expect(formatEmbedPage(PAGE, ASSETS).match(/<script[^>]*>/g)).toEqual([script.replace('</script>', '')]);
    expect(formatEmbedPage({ ...PAGE, total: 0 }, ASSETS)).toContain('No event matches this filter.');
    const data = { selected: '</script>' } as unknown as NonNullable<EmbedPage['data']>;
    const html = formatEmbedPage({ ...PAGE, data }, ASSETS);
    expect(html).toContain(script);
    expect(html).toContain('{"selected":"\\u003c/script>"}');
  });

  it('marks in its list what only held then', () => {
    const [one] = PAGE.listed;
    const listOf = (dateSense: 'occurred' | 'held') =>
      formatEmbedPage({ ...PAGE, listed: one === undefined ? [] : [{ ...one, dateSense }] }, ASSETS);
    expect(listOf('held')).toContain('<span class="date-text" data-held>19 June 2024</span>');
    expect(listOf('occurred')).toContain('<span class="date-text">19 June 2024</span>');
  });

  it('makes no markup of any text', () => {
    const listed = [
      { id: 'a-b', title: HOSTILE, date: { ...day, label: HOSTILE }, dateSense: 'held' as const },
    ];
    const html = formatEmbedPage(
      { ...PAGE, title: HOSTILE, ignored: [HOSTILE], fullView: HOSTILE, listed },
      ASSETS,
    );
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('""');
  });
});

describe('formatEmbedFault', () => {
  it('is one plain line', () => {
    expect(formatEmbedFault('It < cannot.', ASSETS)).toContain('<p class="embed-fault">It &lt; cannot.</p>');
  });
});
