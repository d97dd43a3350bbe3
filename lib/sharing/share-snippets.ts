/**
 * What a person copies to show a timeline elsewhere: addresses and pieces of code. Everything that comes from an address
 * or a title is escaped for the language that it goes into.
 */
import { MAX_FILE_SIDE_PX, MIN_FILE_SIDE_PX } from '#lib/exchange/file-sides.ts';
import { type Change, changeParameters } from '#lib/query/format-parameters.ts';
import { listNames } from '#lib/query/parameter.ts';
import { parseView } from '#lib/query/parse-view.ts';
import { EMBED_VIEW_PARAMETERS, VIEW_PARAMETERS, type View } from '#lib/query/view.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { embedAddress } from '#lib/urls.ts';
import { type FrameSize, formatFrame } from './oembed.ts';

/** What is shared, as the parameters of its own page have it. */
export type SharedPage = {
  /** Path and query of the page. */
  path: string;
  /** The filter and the view as an embed has them, without what the choice below sets. */
  parameters: URLSearchParams;
};

/** What a person chose to show, and how large. */
export type ShareChoice = {
  size: FrameSize;
  theme: 'light' | 'dark' | null;
  title: string;
  /** Whether the period on the screen is opened again, or the one that suits the events. */
  keepsWindow: boolean;
  keepsEvent: boolean;
  controls: boolean;
  interactive: boolean;
};

/** A piece of text to copy. */
export type ShareSnippet = {
  id: 'link' | 'page' | 'reveal' | 'slidev' | 'marp' | 'markdown' | 'wordpress';
  label: string;
  /** How it is used. */
  hint: string;
  text: string;
};

/** What a choice decides, and not the page it is made on. */
const CHOSEN: Change<View> = {
  theme: undefined,
  title: undefined,
  controls: undefined,
  interactive: undefined,
};
/** What a file has no use for. */
const NO_SCREEN: Change<View> = {
  controls: undefined,
  interactive: undefined,
  layout: undefined,
  sort: undefined,
};

/** Returns which page a path and query show: the timeline with its parameters, or one event in it. */
export function toSharedPage(pathname: string, search: string): SharedPage {
  const id = /^\/events\/([a-z0-9-]+)$/.exec(pathname)?.[1];
  if (id !== undefined) return { path: pathname, parameters: new URLSearchParams({ event: id }) };
  const given = new URLSearchParams(pathname === '/' || pathname === '/present' ? search : '');
  const layout = pathname === '/' ? parseView(given).value.layout : undefined;
  const parameters = changeParameters(given, EMBED_VIEW_PARAMETERS, { ...CHOSEN, layout });
  return { path: `${pathname}${search}`, parameters };
}

/** Returns the path and query of the embed that a choice makes of a page: `/embed?type=summit&theme=dark`. */
export function toEmbedPath({ parameters }: SharedPage, choice: ShareChoice): string {
  return embedAddress(toParameters(parameters, choice));
}

/** Returns the path and query of a download: `/api/export/pptx?type=summit&width=1280&height=720`. */
export function toExportPath(
  format: string,
  { parameters }: SharedPage,
  choice: ShareChoice,
  size: FrameSize | null,
): string {
  const asked = changeParameters(toParameters(parameters, choice), VIEW_PARAMETERS, NO_SCREEN);
  if (size !== null) {
    asked.set('width', String(size.width));
    asked.set('height', String(size.height));
  }
  const query = String(asked).replaceAll('%2F', '/');
  return `/api/export/${format}${query === '' ? '' : `?${query}`}`;
}

/** Returns the path and query of a download of records, which have events and no look: `/api/export/csv?type=summit`. */
export function toRecordsPath(format: string, { parameters }: SharedPage, choice: ShareChoice): string {
  const views = listNames(VIEW_PARAMETERS);
  const asked = new URLSearchParams([...parameters].filter(([name]) => !views.includes(name)));
  const title = choice.title.trim();
  if (title !== '') asked.set('title', title);
  const query = String(asked).replaceAll('%2F', '/');
  return `/api/export/${format}${query === '' ? '' : `?${query}`}`;
}

/** Returns the size of a file `width` pixels wide in the shape of a frame, as near to it as the bounds of files allow. */
export function toFileSize(width: number, shape: FrameSize): FrameSize {
  const height = (width * shape.height) / shape.width;
  const scale = Math.min(1, MAX_FILE_SIDE_PX / height);
  const toSide = (side: number) => Math.max(Math.round(side * scale), MIN_FILE_SIDE_PX);
  return { width: toSide(width), height: toSide(height) };
}

function toParameters(given: URLSearchParams, choice: ShareChoice): URLSearchParams {
  const title = choice.title.trim();
  return changeParameters(given, VIEW_PARAMETERS, {
    ...(choice.keepsWindow ? {} : { window: undefined }),
    ...(choice.keepsEvent ? {} : { event: undefined }),
    ...(choice.theme === null ? {} : { theme: choice.theme }),
    ...(title === '' ? {} : { title }),
    ...(choice.controls ? {} : { controls: false }),
    ...(choice.interactive ? {} : { interactive: false }),
  });
}

/** Returns every piece that can be copied. `name` says what is shown, where the choice has no title. */
export function buildShareSnippets(
  origin: string,
  page: SharedPage,
  choice: ShareChoice,
  name: string,
): ShareSnippet[] {
  const link = `${origin}${page.path}`;
  const embed = `${origin}${toEmbedPath(page, choice)}`;
  const title = choice.title.trim() || name;
  const frame = formatFrame(embed, title, choice.size);
  const picture = `${origin}${toExportPath('png', page, choice, { width: 1920, height: 1080 })}`;
  return [
    { id: 'link', label: 'Link', hint: 'Opens exactly what you see.', text: link },
    {
      id: 'page',
      label: 'Web page',
      hint: 'Paste it into the HTML of a page. The frame sets no cookies and tells its height by a message.',
      text: frame,
    },
    {
      id: 'reveal',
      label: 'reveal.js',
      hint: 'A slide of its own, filled with the timeline. Page keys and clickers go on turning slides.',
      text: `<section data-background-iframe="${escapeHtml(embed)}" data-background-interactive data-preload></section>`,
    },
    {
      id: 'slidev',
      label: 'Slidev',
      hint: 'Put it between two slides.',
      text: `---\nlayout: iframe\nurl: ${JSON.stringify(embed)}\n---`,
    },
    {
      id: 'marp',
      label: 'Marp',
      hint: 'Put it between two slides, and let Marp keep HTML (--html).',
      text: `---\n\n<!-- _paginate: false -->\n\n${frame}`,
    },
    {
      id: 'markdown',
      label: 'Markdown',
      hint: 'A picture that leads to the timeline, for places that show no frames.',
      text: `[![${escapeMarkdown(title)}](<${picture}>)](<${link}>)`,
    },
    {
      id: 'wordpress',
      label: 'WordPress, Notion',
      hint: 'Paste the link on a line of its own: they ask this site how to show it (oEmbed).',
      text: page.path.startsWith('/events/') ? link : embed,
    },
  ];
}

/** Markdown takes these for its own; a line break would end the picture. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>!&]/g, '\\$&');
}
