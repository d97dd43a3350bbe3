import { describe, expect, it } from 'vitest';
import { buildOembed, formatFrame, oembedAddress, toEmbeddablePage } from '#lib/sharing/oembed.ts';

const ORIGIN = 'https://dyadline.example';

describe('toEmbeddablePage', () => {
  it.each([
    [`${ORIGIN}/`, 'timeline'],
    [`${ORIGIN}/?pair=PRK-RUS`, 'timeline'],
    [`${ORIGIN}/embed?q=a`, 'timeline'],
    [`${ORIGIN}/events/a-b`, 'event'],
  ])('knows %s', (address, kind) => expect(toEmbeddablePage(address, ORIGIN)?.kind).toBe(kind));

  it.each([
    'http://dyadline.example/',
    'https://dyadline.example:444/',
    'https://dyadline.example.evil.example/',
    'https://dyadline.example@evil.example/',
    'https://u@dyadline.example/',
    `${ORIGIN}/events/A`,
    `${ORIGIN}/events/a/b`,
    `${ORIGIN}/api/events`,
    'events/a',
    '',
  ])('knows nothing of %s', (address) => expect(toEmbeddablePage(address, ORIGIN)).toBeNull());
});

describe('buildOembed', () => {
  it('has every member that its type requires', () => {
    const size = { width: 320, height: 240 };
    expect(
      buildOembed({ address: `${ORIGIN}/embed`, title: 'a < b', size, origin: ORIGIN, thumbnail: null }),
    ).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: 'a < b',
      html: formatFrame(`${ORIGIN}/embed`, 'a < b', size),
      ...size,
    });
  });
});

describe('formatFrame', () => {
  it('gives the frame no origin, and escapes what stands in it', () => {
    const code = formatFrame(`${ORIGIN}/embed?a=1&b="`, '"><b>', { width: 1, height: 2 });
    expect(code).toContain('src="https://dyadline.example/embed?a=1&amp;b=&quot;"');
    expect(code).toContain('title="&quot;&gt;&lt;b&gt;"');
    expect(code).not.toContain('allow-same-origin');
  });

  it('is one line, since a line of dashes begins a slide in Markdown', () => {
    expect(formatFrame(ORIGIN, 'a\n---\nb', { width: 1, height: 2 })).toContain('title="a --- b"');
  });
});

describe('oembedAddress', () => {
  it('names the page it is asked about', () => {
    const url = new URL(oembedAddress(ORIGIN, '/?pair=PRK-RUS&q=a b'));
    expect(url.searchParams.get('url')).toBe(`${ORIGIN}/?pair=PRK-RUS&q=a b`);
  });
});
