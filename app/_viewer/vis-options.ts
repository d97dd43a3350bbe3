import toInstant from './plain-moment.ts';
import type { VisOptions } from './vis-internals.ts';

/** How vis-timeline is set up: ours are rows, selection, gestures, tooltips and the axis. */
export const VIS_OPTIONS = {
  // Without `rtl` it stays hidden until its first draw is done.
  rtl: false,
  autoResize: false,
  moment: toInstant,
  orientation: { axis: 'bottom', item: 'top' },
  minHeight: '100%',
  margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
  groupOrder: 'order',
  stack: false,
  selectable: false,
  showCurrentTime: false,
  showTooltips: false,
  moveable: false,
  zoomable: false,
} as unknown as VisOptions;
