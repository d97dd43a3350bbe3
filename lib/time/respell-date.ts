/**
 * What people type or paste for a date, in the spelling of EDTF: other dashes, spaces and digits, eras, names of
 * months and seasons, quarters, times of day, words for "about", "since" and "until now". Nothing here knows whether
 * a spelling parses; `findSpellings` asks.
 */
import { formatDay } from './day.ts';
import { parseExpression } from './expression.ts';
import { respellSingleDate } from './respell-single-date.ts';

/** Longer than any date that has a spelling here. */
const MAX_CHARACTERS = 120;
const ABOUT =
  /^(?:circa|ca\.?|c\.?(?= ?\d)|about|around|approx(?:\.|imately)?|roughly|est\.?|estimated|~|≈|∼) ?/;
const ABOUT_AFTER = / ?~$|[ (](?:circa|ca\.|c\.|approx(?:\.|imately)?|estimated|est\.)\)?$/;
const PERHAPS = /^(?:possibly|probably|perhaps|maybe|\?) ?/;
const PERHAPS_AFTER = / ?(?:\?|\((?:\?|uncertain|possibly|probably)\))$/;
const NOW = /^(?:present|the present|now|today|to date|date|ongoing|current|currently|open|still|∞)$/;
const UNKNOWN = /^(?:unknown|\?|n\.?d\.?)$/;
/** What stands between the two ends of an interval, each tried in turn. */
const BETWEEN = [
  / ?\/ ?/,
  / ?(?:to|until|till|through|thru) /,
  / ?– ?/,
  / - /,
  / ?\.\.+ ?/,
  /(?<=^\d{4})-(?=(?:\d{4}|\d\d|present|now)$)/,
];

/**
 * The EDTF strings that a text may stand for, likeliest first: none where the text is EDTF itself or nothing is known
 * of its form, several where it can be read in several ways. Each of them parses.
 *
 * @example
 * findSpellings('44 BC') // ['-0043']
 * findSpellings('06/12/2024') // ['2024-12-06', '2024-06-12']
 */
export function findSpellings(text: string): string[] {
  if (text.length > MAX_CHARACTERS || parseExpression(text).value !== null) return [];
  return listSpellings(text).filter((spelling) => parseExpression(spelling).value !== null);
}

/** The same with spellings that name what there is none of, such as 30 February. */
export function listSpellings(text: string): string[] {
  if (text.length > MAX_CHARACTERS) return [];
  const cleaned = clean(text);
  return [...new Set([...respellWhole(cleaned), ...respellInterval(cleaned)])];
}

/** Plain letters, digits, hyphens and spaces, in lower case. An en dash stays: it may be a hyphen or "to". */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u00ad]/gu, '')
    .replace(/[\u2010\u2011\u2212\u30fc]/g, '-')
    .replace(/[\u2012-\u2015\u2e3a\u2e3b\u301c\uff5e]/g, '–')
    .replace(/[’‘`´]/g, "'")
    .replace(/^(["“„«'])(.*)["”“»']$/, '$2')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\d)\.$|[,;]$/, '')
    .toLowerCase();
}

function respellWhole(text: string): string[] {
  const written = asWritten(text);
  return written.length > 0 ? written : [...respellSet(text), ...respellThird(text), ...respellMarked(text)];
}

/** The thirds of a year or a month, as a time within which something happened; else the whole of it. */
function respellThird(text: string): string[] {
  const [, third, of = ''] = /^(early|mid|late)(?: in | of |[ -])(.+)$/.exec(text) ?? [];
  const wholes = third === undefined ? [] : respellEnd(of);
  return wholes.flatMap((whole) => {
    const place = ['early', 'mid', 'late'].indexOf(third ?? '');
    if (/^-?\d{4}$/.test(whole)) {
      const [first, last] =
        [
          ['01', '04'],
          ['05', '08'],
          ['09', '12'],
        ][place] ?? [];
      return [`[${whole}-${first}..${whole}-${last}]`, whole];
    }
    if (!/^-?\d{4}-(?:0\d|1[0-2])$/.test(whole)) return [whole];
    const end = parseExpression(whole).value;
    const lastDay = end?.kind === 'single' ? formatDay(end.latest).slice(-2) : '';
    const [first, last] =
      [
        ['01', '10'],
        ['11', '20'],
        ['21', lastDay],
      ][place] ?? [];
    return [`[${whole}-${first}..${whole}-${last}]`, whole];
  });
}

/** EDTF but for its dashes, spaces, brackets and letters in lower case. */
function asWritten(text: string): string[] {
  const tight = text.replaceAll('–', '-').replaceAll(' ', '').toUpperCase();
  const noDraft = tight.replace(/[()]|\^.*$/g, '').replace(/\?~|~\?/g, '%');
  return [tight, noDraft].filter(
    (spelling) => !spelling.includes('T') && parseExpression(spelling).value !== null,
  );
}

/** A single date with the marks that stand before or after it. */
function respellMarked(text: string): string[] {
  let rest = text;
  let isAbout = false;
  let isPerhaps = false;
  for (let length = -1; length !== rest.length; ) {
    length = rest.length;
    const unsure = rest.replace(PERHAPS, '').replace(PERHAPS_AFTER, '');
    isPerhaps ||= unsure !== rest;
    rest = unsure.replace(ABOUT, '').replace(ABOUT_AFTER, '').trim();
    isAbout ||= rest !== unsure;
  }
  const mark = isAbout && isPerhaps ? '%' : isAbout ? '~' : isPerhaps ? '?' : '';
  // A question mark may stand for a digit.
  const unmarked = /^-?\d{1,3}\?+$/.test(text) ? respellSingleDate(text) : [];
  return unmarked.length > 0 ? unmarked : readOne(rest, mark);
}

function readOne(text: string, mark: string): string[] {
  const known = asWritten(text).filter((spelling) => !/[/[{]/.test(spelling));
  const spellings = known.length > 0 ? known : respellSingleDate(text);
  return spellings
    .filter((spelling) => mark === '' || !/[~?%/]/.test(spelling))
    .map((spelling) => spelling + mark);
}

/** Several dates: "1914 or 1915" is one of them, "1914 and 1915" both; a bare list may be either. */
function respellSet(text: string): string[] {
  const between = /^between (.+) and (.+)$/.exec(text);
  if (between !== null) return pairs(between[1] ?? '', between[2] ?? '').map(([a, b]) => `[${a}..${b}]`);
  const [, one, all] = /^(?:(\[).*\]|(\{).*\})$/.exec(text) ?? [];
  const open = one ?? all;
  const inner = open === undefined ? text.replace(/^(?:either|both|one of) /, '') : text.slice(1, -1);
  const parts = inner.split(/ ?[,;] ?(?:(?:or|and) )?| (?:or|and|&) /);
  if ((parts.length < 2 && open === undefined) || parts.length > 20) return [];
  // Each has to have a year by itself: "June 12, 2024" is no list.
  const members = parts.map((part) => (/\d{4}|bc|b\.c/.test(part) ? respellMember(part) : undefined));
  if (members.some((member) => member === undefined)) return [];
  const list = members.join(',');
  if (open !== undefined) return [open === '[' ? `[${list}]` : `{${list}}`];
  if (/ or /.test(inner)) return [`[${list}]`];
  return / (?:and|&) /.test(inner) ? [`{${list}}`] : [`[${list}]`, `{${list}}`];
}

/** The one spelling of a member of a set; undefined where there is none or more than one. */
function respellMember(text: string): string | undefined {
  const ranges = BETWEEN.flatMap((separator) => splitPair(text, separator, '..'));
  const [only, ...others] = [...new Set([...respellMarked(text).filter(isSingle), ...ranges])];
  return others.length === 0 ? only : undefined;
}

function respellInterval(text: string): string[] {
  const since =
    /^(?:since|from) (.+?)(?: on| onwards?)?$/.exec(text) ??
    /^(.+?)(?: ?-| ?–| ?\.\.+| ?\+| onwards?| on)$/.exec(text);
  const until = /^(?:until|till|up to|to) (.+)$/.exec(text) ?? /^(?:– ?|\.\.+)(.+)$/.exec(text);
  return [
    ...BETWEEN.flatMap((separator) => splitPair(text.replace(/^(?:from|since) /, ''), separator, '/')),
    ...respellEnd(since?.[1] ?? '').map((start) => `${start}/..`),
    ...respellEnd(until?.[1] ?? '').map((end) => `../${end}`),
  ];
}

function splitPair(text: string, separator: RegExp, joint: '/' | '..'): string[] {
  const [start = '', end = '', ...more] = text.split(separator);
  // "winter 2024–2025" is one winter.
  const isWinter = /\bwinter \d+$/.test(start) && /^\d/.test(end);
  if (more.length > 0 || end === '' || start === '' || isWinter) return [];
  return pairs(start, end).map((pair) => pair.join(joint));
}

/** A year of one to three digits is no end by itself: it may be half of something else. */
function respellEnd(text: string): string[] {
  return /^-?\d{0,3}\??$/.test(text) ? [] : respellMarked(text).filter(isSingle);
}

/** The spellings of two dates, each of which may leave out what the other says: "22–24 October 2024", "1914–18". */
function pairs(start: string, end: string): [string, string][] {
  if (NOW.test(end)) return respellEnd(start).map((from) => [from, '..']);
  if (UNKNOWN.test(end)) return respellEnd(start).map((from) => [from, '']);
  if (UNKNOWN.test(start) || start === 'open')
    return respellEnd(end).map((to) => [start === 'open' ? '..' : '', to]);
  const words = end.split(' ');
  const shared = words.slice(1).map((_, index) => `${start} ${words.slice(index + 1).join(' ')}`);
  const starts = shared.flatMap(respellEnd);
  const from = starts.length > 0 ? starts.slice(0, 1) : respellEnd(start);
  const isShort = /^\d\d(?:-\d\d)?$/.test(end);
  return from.flatMap((first) => {
    if (isShort && first.length < end.length + 2) return [];
    const ends = isShort ? [first.slice(0, -end.length) + end] : respellEnd(end);
    return ends.map((last): [string, string] => [first, last]);
  });
}

function isSingle(spelling: string): boolean {
  return parseExpression(spelling).value?.kind === 'single';
}
