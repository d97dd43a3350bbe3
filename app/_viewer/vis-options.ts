import { type AxisScale, labelMajorTick, labelTick } from '#lib/timeline/axis-scale.ts';
import { MAX_WINDOW_DAYS, MIN_WINDOW_DAYS } from '#lib/timeline/window-steps.ts';
import { toInstant, utcMoment, type VisOptions } from './vis-parts.ts';

/** Returns how vis-timeline is set up: ours are rows, selection, wheel, tooltips and the words of the axis. */
export function visOptions(
  interactive: boolean,
  getScale: () => AxisScale | null,
  getStart: () => number,
): VisOptions {
  type Tick = { valueOf: () => number; year: () => number; month: () => number; date: () => number };
  const toTick = (tick: Tick) => ({ year: tick.year(), month: tick.month(), day: tick.date() });
  const options = {
    // Without `rtl` it stays hidden until its first draw is done.
    rtl: false,
    autoResize: false,
    moment: utcMoment,
    orientation: { axis: 'bottom', item: 'top' },
    minHeight: '100%',
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    groupOrder: 'order',
    stack: false,
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    moveable: interactive,
    zoomable: interactive,
    zoomMin: toInstant(MIN_WINDOW_DAYS),
    zoomMax: toInstant(MAX_WINDOW_DAYS),
    format: {
      // A tick before the window would show the tail of its label.
      minorLabels: (tick: Tick) =>
        tick.valueOf() < getStart() ? '' : labelTick(toTick(tick), getScale()?.scale ?? 'year'),
      majorLabels: (tick: Tick) => labelMajorTick(toTick(tick), getScale()?.scale ?? 'year'),
    },
  };
  return options as unknown as VisOptions;
}
