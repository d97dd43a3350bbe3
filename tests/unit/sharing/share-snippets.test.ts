import { describe, expect, it } from 'vitest';
import {
  buildShareSnippets,
  type ShareChoice,
  type ShareSnippet,
  toEmbedPath,
  toExportPath,
  toFileSize,
  toSharedPage,
} from '#lib/sharing/share-snippets.ts';

const ORIGIN = 'https://dyadline.example';
const CHOICE: ShareChoice = {
  size: { width: 960, height: 540 },
  theme: null,
  title: '',
  keepsWindow: true,
  keepsEvent: true,
  controls: true,
  interactive: true,
};
const page = toSharedPage('/', '?pair=PRK-RUS&window=2022/2024&event=a-b&layout=timeline');
const textOf = (id: ShareSnippet['id'], choice: Partial<ShareChoice> = {}, of = page) =>
  buildShareSnippets(ORIGIN, of, { ...CHOICE, ...choice }, 'Russia–North Korea').find((one) => one.id === id)
    ?.text;

describe('toSharedPage', () => {
  it('keeps the address of a page, and takes what is shown from it', () => {
    expect(page.path).toBe('/?pair=PRK-RUS&window=2022/2024&event=a-b&layout=timeline');
    expect(String(toSharedPage('/events/a-b', '?revision=2').parameters)).toBe('event=a-b');
    expect(String(toSharedPage('/sources', '?pair=PRK-RUS').parameters)).toBe('');
  });
});

describe('toEmbedPath', () => {
  it('says what was chosen and nothing else', () => {
    expect(toEmbedPath(page, CHOICE)).toBe('/embed?pair=PRK-RUS&window=2022/2024&event=a-b');
    const bare = { keepsWindow: false, keepsEvent: false, controls: false, interactive: false };
    expect(toEmbedPath(page, { ...CHOICE, ...bare, theme: 'dark', title: ' A & B ' })).toBe(
      '/embed?pair=PRK-RUS&theme=dark&title=A+%26+B&controls=0&interactive=0',
    );
  });

  it('does not hand on what the page was shown with itself', () => {
    expect(toEmbedPath(toSharedPage('/', '?lanes=pair&theme=dark&title=x&controls=0'), CHOICE)).toBe(
      '/embed?lanes=pair',
    );
  });

  it('names the layout of a page where embeds open on another', () => {
    expect(toEmbedPath(toSharedPage('/', ''), CHOICE)).toBe('/embed?layout=chronicle');
    expect(toEmbedPath(toSharedPage('/', '?layout=table'), CHOICE)).toBe('/embed?layout=table');
    expect(toEmbedPath(toSharedPage('/events/a-b', ''), CHOICE)).toBe('/embed?event=a-b');
    expect(toEmbedPath(toSharedPage('/present', '?pair=PRK-RUS'), CHOICE)).toBe('/embed?pair=PRK-RUS');
  });
});

describe('toExportPath', () => {
  it('asks for a size where the file has one, and for no buttons', () => {
    const choice = { ...CHOICE, controls: false };
    expect(toExportPath('png', page, choice, { width: 1920, height: 1080 })).toBe(
      '/api/export/png?pair=PRK-RUS&window=2022/2024&event=a-b&width=1920&height=1080',
    );
    expect(toExportPath('html', toSharedPage('/', ''), CHOICE, null)).toBe('/api/export/html');
  });
});

describe('toFileSize', () => {
  it('keeps the shape within the bounds of files', () => {
    expect(toFileSize(1920, { width: 960, height: 540 })).toEqual({ width: 1920, height: 1080 });
    expect(toFileSize(3840, { width: 320, height: 7680 })).toEqual({ width: 320, height: 7680 });
    expect(toFileSize(1280, { width: 7680, height: 240 })).toEqual({ width: 1280, height: 320 });
  });
});

describe('buildShareSnippets', () => {
  it('links to exactly what is seen', () => {
    expect(textOf('link')).toBe(`${ORIGIN}/?pair=PRK-RUS&window=2022/2024&event=a-b&layout=timeline`);
    expect(textOf('wordpress', {}, toSharedPage('/events/a-b', ''))).toBe(`${ORIGIN}/events/a-b`);
  });

  it('gives each place its own code', () => {
    expect(textOf('page')).toMatch(
      /^<iframe src="[^"]+" width="960" height="540" title="Russia–North Korea"/,
    );
    expect(textOf('reveal')).toContain(
      '<section data-background-iframe="https://dyadline.example/embed?pair=PRK-RUS&amp;window=2022/2024&amp;event=a-b"',
    );
    expect(textOf('slidev')).toBe(
      '---\nlayout: iframe\nurl: "https://dyadline.example/embed?pair=PRK-RUS&window=2022/2024&event=a-b"\n---',
    );
    expect(textOf('marp')).toMatch(/^---\n\n[\s\S]+<iframe /);
    expect(textOf('markdown')).toMatch(/^\[!\[Russia–North Korea\]\(<.+\/api\/export\/png\?.+>\)\]\(<.+>\)$/);
  });

  it.each(['page', 'reveal', 'slidev', 'marp', 'markdown'] as const)(
    'lets no title out of the code: %s',
    (id) => {
      const text =
        textOf(id, { title: '"></iframe><script>alert(1)</script>](javascript:alert(1))\n---' }) ?? '';
      expect(text).not.toMatch(/(?<!\\)<script/);
      if (id === 'markdown') expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
      expect(text.split('\n---').length).toBe(id === 'slidev' ? 2 : 1);
    },
  );
});
