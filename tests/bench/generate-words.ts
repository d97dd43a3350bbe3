/** What generated events and passages say. Three words are there to be searched for; nothing else contains them. */
import type { Random } from './random.ts';

/** The words to search for, and the share of events that have them in their title or summary. */
export const SEARCH_WORDS = { common: 'talks', medium: 'drones', rare: 'enrichment' } as const;
const SHARES = { common: 0.75, medium: 0.05, rare: 0.0025 } as const;
/** Words of the summary are seen by search as well as those of the title. */
const TITLE_SHARE = 0.4;

const DEEDS = [
  'agreed on transit',
  'opened a rail link',
  'settled a border matter',
  'signed a protocol',
  'extended a credit line',
  'held naval manoeuvres',
  'exchanged envoys',
  'lifted a tariff',
  'condemned a resolution',
  'shared satellite data',
  'shipped ammunition',
  'renewed a pact',
  'marked an anniversary',
  'announced a pipeline',
  'cleared a payment',
  'sent engineers',
  'closed an airspace',
  'vetoed a draft',
  'trained officers',
  'inspected a reactor',
] as const;
const MATTERS = [
  'energy',
  'grain',
  'missiles',
  'banking',
  'ports',
  'fisheries',
  'steel',
  'space flight',
  'sanctions',
  'medicine',
  'air defence',
  'trade',
  'labour',
  'the Arctic',
  'cyber policy',
  'ammunition',
] as const;
const FILLERS = [
  'officials said after a closed session',
  'according to a communiqué of both ministries',
  'as diplomats in the region had expected',
  'with details left to a commission',
  'after months without a public word',
  'days before an assembly of the region',
  'under terms that were not made public',
  'as part of a longer plan of cooperation',
  'which observers read as a signal to others',
  'while a rival proposal was still open',
] as const;

/** The words an event is told in. */
export type EventWords = { title: string; summary: string };

/** Returns a title of at most 90 characters and a summary of two or three sentences. */
export function writeEvent(names: readonly string[], random: Random): EventWords {
  const who = names.slice(0, 2).join(' and ') || 'Officials';
  const deed = random.pick(DEEDS);
  const matter = random.pick(MATTERS);
  const said = [SEARCH_WORDS.common, SEARCH_WORDS.medium, SEARCH_WORDS.rare].filter((_, index) =>
    random.chance([SHARES.common, SHARES.medium, SHARES.rare][index] ?? 0),
  );
  const inTitle = random.chance(TITLE_SHARE) ? (said[0] ?? null) : null;
  const title = `${who} ${deed} ${inTitle === null ? '' : `in ${inTitle} `}over ${matter}`
    .slice(0, 90)
    .trim();
  const inSummary = said.filter((word) => word !== inTitle).map((word) => `There was word of ${word}.`);
  const sentences = [
    `${who} ${deed}, ${random.pick(FILLERS)}.`,
    ...inSummary,
    `It concerned ${matter} and ${random.pick(MATTERS)}, ${random.pick(FILLERS)}.`,
  ];
  return { title, summary: sentences.join(' ') };
}

/** Returns a sentence of a source, to be quoted: 60 to 140 characters. */
export function writePassage(names: readonly string[], random: Random): string {
  const who = random.pick(names);
  return `${who} ${random.pick(DEEDS)} over ${random.pick(MATTERS)}, ${random.pick(FILLERS)}`;
}
