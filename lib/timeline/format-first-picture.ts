import { textDirection } from '#lib/isolate.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { describePill } from './cluster-pills.ts';
import type { FirstLane, FirstMark, FirstPicture } from './first-picture.ts';
import { TAIL_PX } from './ink.ts';
import { AXIS_HEIGHT, LABEL_COLUMN_WIDTH } from './lane-metrics.ts';
import { STRATUM_HEIGHT } from './lay-out-lanes.ts';
import { toneColor } from './pair-color.ts';
import { describePile } from './pile-up.ts';
import type { TodayPlace } from './place-today.ts';
import { throughoutLine } from './throughout.ts';

/**
 * Returns a picture as HTML, a `div` with the classes of the mounted timeline. Every text is escaped. `toAddress` gives
 * the address of an event, so that marks lead somewhere before any script runs.
 */
export function formatFirstPicture(picture: FirstPicture, toAddress: (id: string) => string): string {
  const { lanes, axis, form, today, width } = picture;
  const left = (pixels: number) => toShare(pixels, width);
  const attributes = [
    'class="timeline first-picture"',
    form === 'wide' ? '' : 'data-narrow=""',
    form === 'strip' ? 'data-strip=""' : '',
    `style="--lane-label-width:${form === 'wide' ? LABEL_COLUMN_WIDTH : 0}px;--axis-height:${AXIS_HEIGHT}px;--row-height:23px;--stratum-height:${STRATUM_HEIGHT}px;--tail-width:${TAIL_PX}px"`,
  ];
  return [
    `<div ${attributes.filter((one) => one !== '').join(' ')}>`,
    '<div class="first-lanes">',
    '<div class="first-grid">',
    ...axis.ticks.map(
      (tick) =>
        `<i class="axis-line${tick.isMajor ? ' axis-major' : ''}" style="left:${left(tick.left)}"></i>`,
    ),
    today === null ? '' : `<i class="after-today" style="left:${left(today.at)}"></i>`,
    '</div>',
    ...lanes.map((lane) => formatLane(lane, { height: toHeight(lane, lanes), width }, toAddress)),
    '</div>',
    '<div class="first-axis" aria-hidden="true">',
    ...axis.ticks
      .filter(({ label }) => label !== '')
      .map(
        (tick) => `<span class="axis-text" style="left:${left(tick.left)}">${escapeHtml(tick.label)}</span>`,
      ),
    ...axis.majors.map(
      (major) =>
        `<span class="axis-text axis-major" style="left:${left(major.left)}">${escapeHtml(major.label)}</span>`,
    ),
    formatToday(today, width),
    '</div>',
    '</div>',
  ].join('');
}

function formatToday(today: TodayPlace | null, width: number): string {
  if (today === null || today.side === null) return '';
  const side = today.side === 'left' ? ' data-left=""' : '';
  return `<span class="timeline-today"${side} style="left:${toShare(today.at, width)}">Today</span>`;
}

/** What `laneHeights` gives, for a box of any height; said in full, so that a lane does not wait for those after it. */
function toHeight({ least, weight }: FirstLane, lanes: readonly FirstLane[]): string {
  const sum = (read: (lane: FirstLane) => number) => lanes.reduce((total, lane) => total + read(lane), 0);
  const share = weight / (sum((lane) => lane.weight) || 1);
  return `calc(${least}px + max(0px, 100% - ${sum((lane) => lane.least)}px) * ${share.toFixed(5)})`;
}

function formatLane(
  lane: FirstLane,
  { height, width }: { height: string; width: number },
  toAddress: (id: string) => string,
): string {
  const color = lane.tone === null ? '' : ` style="--lane-color:${toneColor(lane.tone)}"`;
  return [
    `<div class="first-lane" style="height:${height}">`,
    `<div class="lane-label"${color}><span class="lane-name" dir="${textDirection(lane.label)}">${escapeHtml(lane.label)}</span>${formatThroughout(lane, toAddress)}</div>`,
    '<div class="first-time">',
    ...lane.marks.map((mark) => formatMark(mark, toAddress)),
    ...lane.pills.map(
      (pill) =>
        `<span class="cluster${'members' in pill ? ' pile' : ''}" data-cluster-count="${pill.count}" aria-label="${escapeHtml('members' in pill ? describePile(pill, lane.label) : describePill(pill, lane.label))}"` +
        ` style="${'members' in pill ? `top:${pill.top}px;` : ''}left:calc(${toShare(pill.left, width)} - ${pill.width / 2}px);width:${pill.width}px;--event-color:${toneColor(lane.tone)}">${pill.text}</span>`,
    ),
    '</div>',
    '</div>',
  ].join('');
}

function formatThroughout({ throughout }: FirstLane, toAddress: (id: string) => string): string {
  const [first] = throughout;
  if (first === undefined) return '';
  const { title, more } = throughoutLine(throughout.map((event) => event.title));
  const count = more === '' ? '' : `<span class="throughout-more">${more}</span>`;
  return `<a class="throughout" href="${escapeHtml(toAddress(first.id))}"><span class="throughout-title" dir="${textDirection(first.title)}">${escapeHtml(title)}</span>${count}</a>`;
}

function formatMark(
  { event, look, placed, place, ink }: FirstMark,
  toAddress: (id: string) => string,
): string {
  const attributes = Object.entries({ ...look.attributes, 'data-bar': placed.isBar ? '' : null })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}="${escapeHtml(value ?? '')}"`);
  const properties = Object.entries({
    ...look.properties,
    ...ink,
    '--event-label-width': `${placed.labelRoom}px`,
  }).map(([name, value]) => `${name}:${value}`);
  const position = `top:${look.top}px;left:${place.left};width:${place.width}`;
  const several = event.sources > 1 ? ` data-sources="${event.sources}"` : '';
  const label =
    look.attributes['data-label'] === 'none' || placed.labelRoom === 0
      ? ''
      : `<span class="mark-label" dir="auto" aria-hidden="true"${several}>${escapeHtml(event.title)}</span>`;
  return `<a href="${escapeHtml(toAddress(event.id))}" ${attributes.join(' ')} style="${position}"><span class="mark-body" style="${escapeHtml(properties.join(';'))}">${label}</span></a>`;
}

function toShare(pixels: number, width: number): string {
  return `${((pixels / width) * 100).toFixed(3)}%`;
}
