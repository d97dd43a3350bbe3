import type { ParameterScope } from '#lib/query/parameter.ts';
import { PARAMETERS } from '#lib/query/parameters.ts';
import { formatPage, formatTable } from './markdown.ts';

/** Returns docs/parameters.md: every way to ask for events and to show them. */
export function formatParametersPage(): string {
  return formatPage(
    'Parameters',
    'One table of parameters serves the page, the API, embeds and exports. A link that you copy from the page works in all of them.',
    '- The API and exports refuse a parameter that is unknown or wrong, and say which, why and what is allowed.\n- Pages and embeds use the valid part and show what they left out; `utm_*`, `fbclid` and `gclid` are dropped without a word.\n- Defaults are not written, and equal questions give equal addresses.\n- An actor, source or id that is well formed but not there gives an empty result, not an error.',
    ...(Object.keys(SCOPES) as ParameterScope[]).flatMap(formatScope),
  );
}

/** What is said around the parameters of each scope, in the order of the page. */
const SCOPES: Readonly<Record<ParameterScope, { title: string; before?: string; after?: string }>> = {
  filter: {
    title: 'Which events',
    after: 'Several filters narrow each other: an event has to pass all of them.',
  },
  view: {
    title: 'How they are shown',
    before: 'On pages, embeds, stills and decks; `/api/events` refuses them.',
  },
  export: {
    title: 'What a file is like',
    before: 'On `/api/export/{format}` alone, which takes every filter and view as well.',
  },
  events: {
    title: 'Which part of a list',
    before: 'On `/api/events` alone, which takes every filter as well.',
  },
  window: {
    title: 'What a screen draws',
    before: 'On `/api/window` alone, which takes every filter as well.',
  },
  rows: {
    title: 'Which rows of a long chronicle',
    before: 'On `/rows/chronicle`, which the page itself asks; it is no part of the API.',
  },
  oembed: {
    title: 'What is embedded',
    before: 'On `/api/oembed` alone, which ignores all others.',
  },
  event: {
    title: 'Which state of an event',
    before: 'On the page of an event, `/events/{id}`.',
  },
};

function formatScope(scope: ParameterScope): string[] {
  const { title, before, after } = SCOPES[scope];
  const rows = PARAMETERS.filter((parameter) => parameter.scope === scope).map(
    ({ name, repeatable, allowed, meaning, example }) => [
      `\`${name}\``,
      meaning,
      `${allowed}${repeatable ? '; may be given several times' : ''}`,
      `\`${name}=${example}\``,
    ],
  );
  const table = formatTable(['parameter', 'meaning', 'allowed', 'example'], rows);
  return [`## ${title}`, before ?? '', table, after ?? ''].filter((part) => part !== '');
}
