import { LAST_DAY } from '#lib/time/day.ts';
import { toInstant } from './vis-parts.ts';

/** Nothing is drawn beyond today, and one sees why: the ground changes there. */
export function createAfterToday(today: number): Record<string, unknown> {
  return {
    id: 'after-today',
    type: 'background',
    className: 'after-today',
    content: '',
    start: toInstant(today + 1),
    end: toInstant(Math.max(LAST_DAY, today) + 2),
  };
}

/** Makes the word "Today" that stands at the foot of today's line; the answer places it, at a share of `width`. */
export function createTodayFlag(frame: HTMLElement): (share: number, width: number) => void {
  const flag = document.createElement('div');
  flag.className = 'timeline-today';
  flag.textContent = 'Today';
  frame.append(flag);
  return (share, width) => {
    flag.hidden = share < 0 || share > 1;
    flag.toggleAttribute('data-left', share > 0.9);
    flag.style.transform = `translateX(${(share * width).toFixed(1)}px)`;
  };
}
