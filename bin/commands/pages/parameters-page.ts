import { SLIDE_KINDS } from '#lib/deck/slide-kind.ts';
import { PARAMETERS, type Parameter } from '#lib/query/parameters.ts';
import { formatPage, formatTable } from './markdown.ts';

/** Returns docs/parameters.md: every way to ask for events and to show them. */
export function formatParametersPage(): string {
  return formatPage(
    'Parameters',
    'One table of parameters serves the page, the API, embeds and exports. A link that you copy from the page works in all of them.',
    '- The API and exports refuse a parameter that is unknown or wrong, and say which, why and what is allowed.\n- Pages and embeds use the valid part and show what they left out; `utm_*`, `fbclid` and `gclid` are dropped without a word.\n- Defaults are not written, and equal questions give equal addresses.\n- An actor, source or id that is well formed but not there gives an empty result, not an error.',
    '## Which events',
    tableOf('filter'),
    'Several filters narrow each other: an event has to pass all of them.',
    '## How they are shown',
    'On pages, embeds, stills and decks; `/api/events` refuses them.',
    tableOf('view'),
    '## What a file is like',
    'On `/api/export/{format}` alone, which takes every filter and view as well.',
    formatTable(['parameter', 'meaning', 'allowed', 'example'], FILES),
  );
}

/** As `lib/exchange/parse-export.ts` reads them. */
const FILES = [
  [
    '`width`',
    'Width of the picture, or shape of the slides; 1920 unless said. The HTML file fits any size.',
    'whole pixels from 320 to 7680',
    '`width=1280`',
  ],
  ['`height`', 'The same for the height; 1080 unless said.', 'whole pixels from 320 to 7680', '`height=720`'],
  [
    '`slides`',
    'What each slide after the overview holds, in `pptx` alone; as the number of events has it unless said.',
    SLIDE_KINDS.join(' or '),
    '`slides=period`',
  ],
];

function tableOf(scope: Parameter['scope']): string {
  const rows = PARAMETERS.filter((parameter) => parameter.scope === scope).map(
    ({ name, repeatable, allowed, meaning, example }) => [
      `\`${name}\``,
      meaning,
      `${allowed}${repeatable ? '; may be given several times' : ''}`,
      `\`${example}\``,
    ],
  );
  return formatTable(['parameter', 'meaning', 'allowed', 'example'], rows);
}
