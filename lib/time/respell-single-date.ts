/**
 * What people type for a single date, by its form, and how EDTF writes it. Texts come in lower case, with plain
 * hyphens and single spaces; `–` is left where an en dash stood.
 */
import { CALENDAR } from './calendar-unit.ts';
import { formatDay, formatYear, toDay } from './day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/;
const WEEKDAY =
  /\b(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b[.,]?/;
const TIME =
  /[ t,]+(?:at )?(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|[a-z]{3,4}))?(?: ?(?:gmt|utc)?[+-]\d\d:?(?:\d\d)?)?(?: ?\([a-z ]+\))?(?= \d{4}$|$)/;
const CODES: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };
const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 };
const BC = /b\.? ?c\.?(?: ?e\.?)?/;
const AD = /a\.? ?d\.?|c\.? ?e\.?/;
const ERA = new RegExp(
  `^(?:(?:${BC.source})|(${AD.source})) ?(?=\\d)|(?<=\\d|x|century) ?(?:(?:${BC.source})|(${AD.source}))$`,
);

/** The EDTF spellings that a text may stand for, likeliest first, not yet known to parse; none where its form is not known. */
export function respellSingleDate(text: string): string[] {
  const bare = plain(text);
  const era = ERA.exec(bare);
  if (era !== null) {
    const isBefore = (era[1] ?? era[2]) === undefined;
    const dated = bare.replace(ERA, '').trim();
    return readForms(dated, true).flatMap((spelling) => inEra(spelling, isBefore));
  }
  return readForms(bare, false);
}

/** Without the day of the week, the time of day and what only joins words. */
function plain(text: string): string {
  return text
    .replace(/^\+(?=\d)/, '')
    .replace(TIME, '')
    .replace(WEEKDAY, '')
    .replace(/(?<=\d)(?:st|nd|rd|th)(?= |,|$)(?! (?:c\b|cent|quarter|half))/, '')
    .replace(/\b(?:the|of|in|on|year|day)\b|,/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** A spelling with its year in an era: 44 BC is year -43. A year with unknown digits keeps them only where they fit. */
function inEra(spelling: string, isBefore: boolean): string[] {
  const [, year = '', rest = ''] = /^([\dX]{4})(.*)$/.exec(spelling) ?? [];
  if (year === '') return [];
  if (!isBefore) return [spelling];
  // The fifth century BC, read as 04XX, is the years 500 to 401 BC: -0499 to -0400.
  if (year === '00XX') return ['[-0099..0000]'];
  if (year.endsWith('XX')) return [`-${spelling}`];
  if (year.includes('X')) return [];
  return year === '0000' ? [] : [formatYear(1 - Number(year)) + rest];
}

type Form = [RegExp, (...groups: string[]) => string[]];

const Y = '(\\d{4})';
const SEPARATOR = '[-–./_ ]';

const FORMS: readonly Form[] = [
  [/^y(-?\d{4})$/, (year) => [year]],
  [/^(-?)0*(\d{4}(?:-(?!00)\d\d){0,2})$/, (sign, date) => [sign + date]],
  // A bare negative number may be meant as a year before Christ or as a year of EDTF, which has a year 0.
  [
    /^-(\d{1,4})((?:-\d\d){0,2})$/,
    (year, rest) => [formatYear(1 - Number(year)) + rest, `-${pad(year, 4)}${rest}`],
  ],
  [/^(\d{3})((?:-\d\d){0,2})$/, (year, rest) => [`0${year}${rest}`]],
  // 196? is the sixties, with a digit that is not known.
  [/^(-?\d{1,3})\?+$/, (year) => [toUnknown(year.padEnd(year.startsWith('-') ? 5 : 4, '?'))]],
  [/^(\d{2})$/, (year) => [`20${year}`, `19${year}`, `00${year}`]],
  [
    /^(?=.*(?:[xu*?_]|--|\d-$))(-?\d)((?:\d|[xu*?_-]){3})((?:-(?:[\dxu*?]{2}|--)){0,2})$/,
    (first, year, rest) => [toUnknown(first + year) + toUnknown(rest, true)],
  ],
  [
    /^(\d{2})(\d)0['’]?s$/,
    (century, decade) => (decade === '0' ? [`${century}0X`, `${century}XX`] : [`${century}${decade}X`]),
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th) ?(?:c\.?|cent\.?|century)$/,
    (ordinal) => [`${pad(String(Number(ordinal) - 1), 2)}XX`],
  ],
  [new RegExp(`^${Y}${SEPARATOR}?q([1-4])$`), (year, quarter) => [`${year}-${32 + Number(quarter)}`]],
  [new RegExp(`^q([1-4])${SEPARATOR}?${Y}$`), (quarter, year) => [`${year}-${32 + Number(quarter)}`]],
  [new RegExp(`^${Y}${SEPARATOR}?[hs]([12])$`), (year, half) => [`${year}-${39 + Number(half)}`]],
  [new RegExp(`^[hs]([12])${SEPARATOR}?${Y}$`), (half, year) => [`${year}-${39 + Number(half)}`]],
  [new RegExp(`^(first|second|third|fourth|last|[1-4])(?:st|nd|rd|th)? (quarter|half|third) ${Y}$`), toPart],
  [new RegExp(`^(spring|summer|autumn|fall|winter) ${Y}$`), toSeason],
  [new RegExp(`^${Y}${SEPARATOR}(spring|summer|autumn|fall|winter)$`), (year, name) => toSeason(name, year)],
  [
    /^winter (\d{4})[-–/](\d{4}|\d\d)$/,
    (year, next) => (String(Number(year) + 1).endsWith(next) ? [`${year}-24`] : []),
  ],
  [new RegExp(`^${Y}-?w(\\d\\d)(?:-?([1-7]))?$`), toWeek],
  [new RegExp(`^${Y}-(\\d{3})$`), toOrdinalDay],
  [/^(\d{4})(\d\d)(\d\d)$/, (year, month, day) => [`${year}-${month}-${day}`]],
  [/^(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/, toDate],
  [/^(\d{4})년 ?(?:(\d{1,2})월)? ?(?:(\d{1,2})일)?$/, toDate],
  [new RegExp(`^${Y}${SEPARATOR}(\\d{1,2})(?:${SEPARATOR}(\\d{1,2}))?$`), toDate],
  [new RegExp(`^(\\d{1,2})[-./](\\d{1,2})[-./]${Y}$`), toEitherOrder],
  [new RegExp(`^(\\d{1,2})[-./ ]${Y}$`), (month, year) => toDate(year, month)],
];

function readForms(text: string, isEra: boolean): string[] {
  if (isEra && /^\d{1,4}$/.test(text)) return [pad(text, 4)];
  const month = MONTH.exec(text);
  if (month !== null) return readNamedMonth(text, month, isEra);
  for (const [pattern, write] of FORMS) {
    const match = pattern.exec(text);
    if (match !== null) return write(...match.slice(1)).filter((spelling) => spelling !== '');
  }
  return [];
}

/** A month by its name, with a year and perhaps a day around it in any order. */
function readNamedMonth(text: string, match: RegExpExecArray, isEra: boolean): string[] {
  const month = String(MONTHS.indexOf((match[1] ?? '').slice(0, 3)) + 1);
  const numbers = text
    .replace(MONTH, ' ')
    .split(/[-–./ ]+/)
    .filter((part) => part !== '');
  if (numbers.length === 0 || numbers.length > 2 || !numbers.every((part) => /^\d{1,4}$/.test(part)))
    return [];
  // In an era a year may have any number of digits; it is then what stands last.
  const year =
    numbers.find((part) => part.length === 4) ??
    (isEra ? numbers.at(-1) : numbers.find((part) => part.length === 3));
  if (year === undefined) return [];
  const [day] = numbers.filter((_, index) => index !== numbers.indexOf(year));
  return toDate(pad(year, 4), month, day);
}

/** What is zero is not known: databases write `2024-06-00`. */
function toDate(year: string, month?: string, day?: string): string[] {
  if (Number(month) > 12) return [];
  const parts = [month, day].filter((part) => part !== undefined).map((part) => pad(part, 2));
  while (parts.at(-1) === '00') parts.pop();
  return [[year, ...parts.map((part) => (part === '00' ? 'XX' : part))].join('-')];
}

/** 06/12/2024 is 6 December to some and June 12 to others. */
function toEitherOrder(first: string, second: string, year: string): string[] {
  return [toDate(year, second, first), toDate(year, first, second)].flat();
}

function toPart(ordinal: string, part: string, year: string): string[] {
  const number = ORDINALS[ordinal] ?? Number(ordinal);
  if (part === 'quarter') return [`${year}-${32 + number}`];
  if (part === 'third') return [`${year}-${36 + Math.min(number, 3)}`];
  return number > 2 && ordinal !== 'last' ? [] : [`${year}-${39 + Math.min(number, 2)}`];
}

/** A winter may be called by the year in which it begins or in which it ends. */
function toSeason(name: string, year: string): string[] {
  const spelling = `${year}-${CODES[name]}`;
  return name === 'winter' ? [spelling, `${pad(String(Number(year) - 1), 4)}-24`] : [spelling];
}

/** The week of ISO 8601: the first of a year is that of 4 January. */
function toWeek(year: string, week: string, day?: string): string[] {
  const first = CALENDAR.week.offset(toDay(Number(year), 1, 4), Number(week) - 1);
  if (Number(week) < 1 || Number(week) > 53) return [];
  return [
    day === undefined ? `${formatDay(first)}/${formatDay(first + 6)}` : formatDay(first + Number(day) - 1),
  ];
}

function toOrdinalDay(year: string, ordinal: string): string[] {
  const day = formatDay(toDay(Number(year), 1, 1) + Number(ordinal) - 1);
  return Number(ordinal) > 0 && day.startsWith(year) ? [day] : [];
}

/** Digits that are not known, in the notations of old drafts and of libraries, as X. */
function toUnknown(text: string, isRest = false): string {
  return isRest ? text.replace(/[xu*?]|(?<=-)-|-(?=$)/g, 'X') : text.replace(/(?!^)[xu*?_-]/g, 'X');
}

function pad(text: string, length: number): string {
  return text.padStart(length, '0');
}
