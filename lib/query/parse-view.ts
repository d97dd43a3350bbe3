import type { Issue } from '#lib/issue.ts';
import { parseWindow } from '#lib/window/format-window.ts';
import { oneOf, ParameterReader, quoteForMessage, type Reading } from './read-parameters.ts';
import { DEFAULT_ROW_ORDER, formatRowOrder, parseRowOrder, type RowOrder } from './row-order.ts';
import { DEFAULT_VIEW, LANE_KINDS, type View } from './view.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_TITLE_LENGTH = 200;

/** Returns the view that the parameters of an address ask for, and what is wrong with them; the view holds the valid part. */
export function parseView(given: URLSearchParams): { value: View; issues: Issue[] } {
  const reader = new ParameterReader(given);
  const window = reader.one('window', readWindow);
  const event = reader.one('event', readId);
  const sort = reader.one('sort', readSort);
  const theme = reader.one('theme', oneOf('light', 'dark'));
  const title = reader.one('title', readTitle);
  const value: View = {
    lanes: reader.one('lanes', oneOf(...LANE_KINDS)) ?? DEFAULT_VIEW.lanes,
    ...(window === undefined ? {} : { window }),
    ...(event === undefined ? {} : { event }),
    layout: reader.one('layout', oneOf('timeline', 'table')) ?? DEFAULT_VIEW.layout,
    ...(sort === undefined ? {} : { sort }),
    ...(theme === undefined ? {} : { theme }),
    ...(title === undefined ? {} : { title }),
    controls: reader.one('controls', oneOf('1', '0')) !== '0',
    interactive: reader.one('interactive', oneOf('1', '0')) !== '0',
  };
  return { value, issues: reader.issues };
}

/** Returns the parameters of a view as they stand in an address, without defaults, in the order of the parameter table. */
export function formatView(view: View): URLSearchParams {
  const parameters = new URLSearchParams();
  const one = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') parameters.append(name, value);
  };
  one('lanes', view.lanes === DEFAULT_VIEW.lanes ? undefined : view.lanes);
  one('window', view.window?.join('/'));
  one('event', view.event);
  one('layout', view.layout === DEFAULT_VIEW.layout ? undefined : view.layout);
  one('sort', view.sort === undefined ? undefined : formatSort(view.sort));
  one('theme', view.theme);
  one('title', view.title);
  one('controls', view.controls ? undefined : '0');
  one('interactive', view.interactive ? undefined : '0');
  return parameters;
}

function readWindow(text: string): Reading<readonly [string, string]> {
  const [start = '', end = '', ...more] = text.split('/');
  return more.length > 0 || parseWindow([start, end]) === null
    ? { reason: `${quoteForMessage(text)} is not a period, or ends before it begins` }
    : { value: [start, end] };
}

function readSort(text: string): Reading<RowOrder> {
  const order = parseRowOrder(text);
  return order === null ? { reason: `${quoteForMessage(text)} is not one of them` } : { value: order };
}

function formatSort(order: RowOrder): string | undefined {
  const text = formatRowOrder(order);
  return text === formatRowOrder(DEFAULT_ROW_ORDER) ? undefined : text;
}

function readId(text: string): Reading<string> {
  return text.length <= 100 && SLUG.test(text)
    ? { value: text }
    : { reason: `${quoteForMessage(text)} is not an id` };
}

function readTitle(text: string): Reading<string> {
  return [...text].length <= MAX_TITLE_LENGTH
    ? { value: text }
    : { reason: `give at most ${MAX_TITLE_LENGTH} characters` };
}
