/** How the events of a filter are shown: the value, and the entry of each of its fields in the table of parameters. */
import { parseWindow } from '#lib/window/format-window.ts';
import {
  ONE_TEXT,
  type ParameterTable,
  type Reading,
  type SingleParameter,
  toDefaults,
} from './parameter.ts';
import { oneOf, quoteForMessage, readEventId, readFlag, textUpTo } from './read-value.ts';
import { DEFAULT_ROW_ORDER, formatRowOrder, parseRowOrder, ROW_KEYS, type RowOrder } from './row-order.ts';

/** What the lanes of the timeline stand for. */
export const LANE_KINDS = ['pair', 'actor', 'type', 'source', 'none'] as const;
/** What the lanes of the timeline stand for. */
export type LaneKind = (typeof LANE_KINDS)[number];

/** The ways to lay out the events of a filter. */
export const LAYOUTS = ['chronicle', 'timeline', 'table'] as const;
/** How the events of a filter are laid out: as rows in the order of time, as marks in lanes, or as a table. */
export type Layout = (typeof LAYOUTS)[number];

/** How the events of a filter are shown. */
export type View = {
  lanes: LaneKind;
  /** First and last year, month or day on the screen, as written; absent: chosen to suit the events. */
  window?: readonly [string, string];
  /** Id of the selected event. */
  event?: string;
  layout: Layout;
  /** How the table is sorted. */
  sort: RowOrder;
  /** Absent: the system's. */
  theme?: 'light' | 'dark';
  title?: string;
  controls: boolean;
  interactive: boolean;
};

const MAX_TITLE_LENGTH = 200;
const FLAG = {
  repeatable: false,
  default: true,
  allowed: '0 or 1',
  example: '0',
  parse: readFlag,
  format: (value: boolean) => (value ? '1' : '0'),
} as const;

/** What the lanes stand for, in the address of a page and of an answer. */
export const LANES_PARAMETER: SingleParameter<LaneKind, LaneKind, unknown> = {
  ...ONE_TEXT,
  name: 'lanes',
  default: 'pair',
  allowed: LANE_KINDS.join(', '),
  meaning: 'What the lanes of the timeline stand for; pair unless said.',
  example: 'actor',
  parse: oneOf(...LANE_KINDS),
};

type WindowText = readonly [string, string];

/** The window as the address of a page writes it. */
export const WINDOW_PARAMETER: SingleParameter<WindowText, WindowText | undefined, unknown> = {
  ...ONE_TEXT,
  name: 'window',
  allowed: 'two years, months or days joined by a slash, such as 2022/2024-11',
  meaning: 'The period that the screen opens on.',
  example: '2022/2024-11',
  parse: readWindow,
  format: (window) => window.join('/'),
};

const LAYOUT_PARAMETER: SingleParameter<Layout, Layout, unknown> = {
  ...ONE_TEXT,
  name: 'layout',
  default: 'chronicle',
  allowed: LAYOUTS.join(', '),
  meaning:
    'Chronicle: one row an event, in the order of time. Timeline: marks in lanes. Table: what can be sorted. Pages open on the chronicle, or on the timeline where lanes are named; embeds, capsules and pictures on the timeline.',
  example: 'table',
  parse: oneOf(...LAYOUTS),
};

/** The parameters of the view of a page. */
export const VIEW_PARAMETERS: ParameterTable<View> = {
  scope: 'view',
  fields: {
    lanes: LANES_PARAMETER,
    window: WINDOW_PARAMETER,
    event: {
      ...ONE_TEXT,
      name: 'event',
      allowed: 'the id of an event',
      meaning: 'The selected event.',
      example: 'russia-north-korea-treaty-signed-2024',
      parse: readEventId,
    },
    layout: LAYOUT_PARAMETER,
    sort: {
      ...ONE_TEXT,
      name: 'sort',
      default: DEFAULT_ROW_ORDER,
      allowed: `${ROW_KEYS.join(', ')}, or one of them after a minus, such as -date`,
      meaning: 'What the table is sorted by; a minus turns it round. By date unless said.',
      example: '-importance',
      parse: (text) => {
        const value = parseRowOrder(text);
        return value === null ? { reason: `${quoteForMessage(text)} is not one of them` } : { value };
      },
      format: formatRowOrder,
    },
    theme: {
      ...ONE_TEXT,
      name: 'theme',
      allowed: 'light or dark',
      meaning: "Light or dark; the system's unless said.",
      example: 'dark',
      parse: oneOf('light', 'dark'),
    },
    title: {
      ...ONE_TEXT,
      name: 'title',
      allowed: `text of at most ${MAX_TITLE_LENGTH} characters`,
      meaning: 'A title in place of the sentence that describes the filter.',
      example: 'Troops',
      parse: textUpTo(MAX_TITLE_LENGTH),
    },
    controls: {
      ...FLAG,
      name: 'controls',
      meaning: 'Whether buttons and filters are shown.',
    },
    interactive: {
      ...FLAG,
      name: 'interactive',
      meaning: 'Whether the timeline answers to pointer and keys.',
    },
  },
};

/** The same of an embed, a capsule or a picture, which draw the timeline unless another layout is named. */
export const EMBED_VIEW_PARAMETERS: ParameterTable<View> = {
  ...VIEW_PARAMETERS,
  fields: { ...VIEW_PARAMETERS.fields, layout: { ...LAYOUT_PARAMETER, default: 'timeline' } },
};

/**
 * The view that a page opens on where nothing is asked for.
 * @internal
 */
export const DEFAULT_VIEW: View = toDefaults(VIEW_PARAMETERS);

function readWindow(text: string): Reading<WindowText> {
  const [start = '', end = '', ...more] = text.split('/');
  return more.length > 0 || parseWindow([start, end]) === null
    ? { reason: `${quoteForMessage(text)} is not a period, or ends before it begins` }
    : { value: [start, end] };
}
