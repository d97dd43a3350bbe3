import { AXIS_HEIGHT } from '#lib/timeline/lane-metrics.ts';

/** Says how many lanes are out of sight below, and goes there. */
export type MoreLanes = {
  /** Takes over the feet of the lanes, in pixels from the top of the first. */
  setFeet: (feet: readonly number[]) => void;
};

/** Of a lane whose lower part is hidden by no more than this its name and marks are seen. */
const HIDDEN_PX = 12;
const NUMBERS = new Intl.NumberFormat('en');

/** Makes the sign at the foot of the lanes that `scroller` scrolls. The keyboard goes from mark to mark and needs none. */
export function createMoreLanes(frame: HTMLElement, scroller: HTMLElement): MoreLanes {
  const sign = document.createElement('button');
  sign.type = 'button';
  sign.className = 'more-lanes';
  sign.tabIndex = -1;
  sign.ariaHidden = 'true';
  sign.hidden = true;
  frame.append(sign);
  let feet: readonly number[] = [];
  const show = () => {
    const seen = scroller.scrollTop + scroller.clientHeight - AXIS_HEIGHT;
    const count = feet.filter((foot) => foot > seen + HIDDEN_PX).length;
    sign.hidden = count === 0;
    const text = `${NUMBERS.format(count)} more ${count === 1 ? 'lane' : 'lanes'} below ↓`;
    if (sign.textContent !== text) sign.textContent = text;
  };
  scroller.addEventListener('scroll', show, { passive: true });
  sign.addEventListener('click', () => {
    scroller.scrollBy({ top: scroller.clientHeight - 2 * AXIS_HEIGHT });
  });
  return {
    setFeet: (next) => {
      feet = next;
      show();
    },
  };
}
