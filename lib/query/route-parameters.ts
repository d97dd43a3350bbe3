/** What single routes take beside a filter: the values, and the entries of their fields in the table of parameters. */
import { SLIDE_KINDS, type SlideKind } from '#lib/deck/slide-kind.ts';
import { DOCUMENT_KINDS, type DocumentKind, PAPERS, type PaperName } from '#lib/document/paper.ts';
import { MAX_FILE_SIDE_PX, MIN_FILE_SIDE_PX } from '#lib/exchange/file-sides.ts';
import {
  PICTURE_TEXTS,
  PICTURE_USES,
  type PictureText,
  type PictureUse,
  REPORT_DPI,
} from '#lib/picture/picture-use.ts';
import { formatDay } from '#lib/time/day.ts';
import { parsePeriod } from '#lib/time/parse-period.ts';
import { ONE_TEXT, type ParameterTable, type Reading } from './parameter.ts';
import { numberBetween, oneOf, quoteForMessage } from './read-value.ts';
import { LANES_PARAMETER, type LaneKind, WINDOW_PARAMETER } from './view.ts';

/** A parameter for whole numbers between two bounds, both inclusive. */
export function wholeNumber<Default extends number | undefined>(
  name: string,
  [least, most]: readonly [number, number],
  rest: { default: Default; meaning: string; example: string; unit?: string },
) {
  return {
    repeatable: false as const,
    name,
    allowed: `whole ${rest.unit ?? 'numbers'} from ${least} to ${most}`,
    meaning: rest.meaning,
    example: rest.example,
    default: rest.default,
    parse: numberBetween(least, most),
    format: (value: number) => String(value),
  };
}

/** Which part of time a screen asks for. */
export type AskedWindow = {
  /** First and last day (ISO), inclusive; absent: all that the filter's events reach over. */
  window?: readonly [string, string];
  lanes: LaneKind;
  width: number;
  limit: number;
};

/** What `/api/window` takes beside a filter; `window` and `lanes` are written as in the address of a page. */
export const WINDOW_PARAMETERS: ParameterTable<AskedWindow> = {
  scope: 'window',
  fields: {
    window: {
      ...WINDOW_PARAMETER,
      meaning: "The days it is about; all that the filter's events reach over unless said.",
      example: '2022-01-01/2024-11-30',
      parse: (text, vocabulary) => {
        const reading = WINDOW_PARAMETER.parse(text, vocabulary);
        return 'value' in reading ? toDays(reading.value) : reading;
      },
    },
    lanes: LANES_PARAMETER,
    // From a watch to a wall.
    width: wholeNumber('width', [100, 7680], {
      default: 1200,
      meaning:
        'How wide the area of time is, which decides how fine clusters and density are; 1200 unless said.',
      example: '1920',
      unit: 'pixels',
    }),
    // What a screen can draw and still move.
    limit: wholeNumber('limit', [1, 300], {
      default: 150,
      meaning: 'Most events one by one, the rest as clusters and density; 150 unless said.',
      example: '300',
    }),
  },
};

/** How a download is to be, beside its filter and view. */
export type ExportOptions = {
  /** Absent: as what the picture is for has it. */
  width?: number;
  height?: number;
  /** What it is for: how large its letters are at least. */
  for: PictureUse;
  /** Dots to the inch where it is for a report. */
  dpi: number;
  /** What each slide of a deck holds. */
  slides: SlideKind;
  /** What the letters of an SVG are. */
  text: PictureText;
  /** What a PDF is, and on which paper. */
  document: DocumentKind;
  paper: PaperName;
};

const SIDES = [MIN_FILE_SIDE_PX, MAX_FILE_SIDE_PX] as const;

/** What `/api/export/{format}` takes beside a filter and a view; `slides` is for decks. */
export const EXPORT_PARAMETERS: ParameterTable<ExportOptions> = {
  scope: 'export',
  fields: {
    width: wholeNumber('width', SIDES, {
      default: undefined,
      meaning:
        'Width of the picture, or shape of the slides; 1920 unless said, of a card 1200, of a report 16 cm. The HTML file fits any size.',
      example: '1280',
      unit: 'pixels',
    }),
    height: wholeNumber('height', SIDES, {
      default: undefined,
      meaning:
        'The same for the height; 1080 unless said, of a card 630, of a report three quarters of the width.',
      example: '720',
      unit: 'pixels',
    }),
    for: {
      ...ONE_TEXT,
      name: 'for',
      default: 'screen',
      allowed: PICTURE_USES.join(', '),
      meaning:
        'What a picture is for, which says how small its letters may be: 14 pt on a slide, 8 pt in a report, 28 pixels on a card of 1200 by 630; then the most important events stand in it and the others are counted. A screen shows all events; it is meant unless said. The first slide of a deck is always made for a slide.',
      example: 'report',
      parse: oneOf(...PICTURE_USES),
    },
    dpi: wholeNumber('dpi', [72, 1200], {
      default: REPORT_DPI,
      meaning: `Dots to the inch of a picture for a report; ${REPORT_DPI} unless said.`,
      example: '600',
    }),
    slides: {
      ...ONE_TEXT,
      name: 'slides',
      default: 'event',
      allowed: SLIDE_KINDS.join(', '),
      meaning:
        'What each slide between the overview and the sources holds, in `pptx` alone: an event, a period, or no slide there; an event unless said.',
      example: 'period',
      parse: oneOf(...SLIDE_KINDS),
    },
    text: {
      ...ONE_TEXT,
      name: 'text',
      default: 'text',
      allowed: PICTURE_TEXTS.join(', '),
      meaning:
        'What the letters of an `svg` are: text, which can be copied and searched, or outlines, which look the same in every program.',
      example: 'outline',
      parse: oneOf(...PICTURE_TEXTS),
    },
    document: {
      ...ONE_TEXT,
      name: 'document',
      default: 'handout',
      allowed: DOCUMENT_KINDS.join(', '),
      meaning:
        'What a `pdf` is: one page to hand out, with the picture, its most important events and their sources, or the whole chronology with every quotation as a footnote.',
      example: 'chronology',
      parse: oneOf(...DOCUMENT_KINDS),
    },
    paper: {
      ...ONE_TEXT,
      name: 'paper',
      default: 'A4',
      allowed: PAPERS.join(', '),
      meaning: 'The paper of a `pdf`, upright.',
      example: 'Letter',
      parse: oneOf(...PAPERS),
    },
  },
};

/** What a consumer of oEmbed asks for. */
export type AskedOembed = { url?: string; maxwidth?: number; maxheight?: number; format: string };

/** What `/api/oembed` takes; it ignores others, as oEmbed 1.0 has it. */
export const OEMBED_PARAMETERS: ParameterTable<AskedOembed> = {
  scope: 'oembed',
  fields: {
    url: {
      ...ONE_TEXT,
      name: 'url',
      allowed: 'the address of a timeline or an event here',
      meaning: 'The page to embed.',
      example: 'https://dyadline.example/events/russia-north-korea-treaty-signed-2024',
      parse: (text) => ({ value: text }),
    },
    maxwidth: wholeNumber('maxwidth', [1, 999_999], {
      default: undefined,
      meaning: 'The widest frame that there is room for.',
      example: '500',
      unit: 'pixels',
    }),
    maxheight: wholeNumber('maxheight', [1, 999_999], {
      default: undefined,
      meaning: 'The same for the height.',
      example: '400',
      unit: 'pixels',
    }),
    format: {
      ...ONE_TEXT,
      name: 'format',
      default: 'json',
      allowed: 'json',
      meaning: 'The form of the answer; others than JSON are answered with 501, as oEmbed has it.',
      example: 'xml',
      parse: (text) => ({ value: text }),
    },
  },
};

/** What the page of an event takes. */
export const EVENT_PARAMETERS: ParameterTable<{ revision?: string }> = {
  scope: 'event',
  fields: {
    revision: {
      ...ONE_TEXT,
      name: 'revision',
      allowed: 'the number of a revision',
      meaning: 'The event as it was then; as it is now unless said.',
      example: '1',
      parse: (text) =>
        /^\d{1,9}$/.test(text) ? { value: text } : { reason: `${quoteForMessage(text)} is not a number` },
    },
  },
};

function toDays([from, to]: readonly [string, string]): Reading<readonly [string, string]> {
  const first = parsePeriod(from, 'window').value;
  const last = parsePeriod(to, 'window').value;
  return first === null || last === null
    ? { reason: 'this is not a period' }
    : { value: [formatDay(first.earliest), formatDay(last.latest)] };
}
