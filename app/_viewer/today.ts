import { TODAY_FLAG_WIDTH } from '#lib/timeline/lane-metrics.ts';
import type { Projection } from '#lib/timeline/place-mark.ts';
import { placeToday } from '#lib/timeline/place-today.ts';

/**
 * Nothing is drawn beyond today, and one sees why: the ground changes there, and the word stands below the line, on the
 * axis, where it covers no title. The answer moves both.
 */
export function createToday(
  frame: HTMLElement,
  ground: HTMLElement,
  today: number,
): (projection: Projection) => void {
  const after = document.createElement('div');
  after.className = 'after-today';
  ground.append(after);
  const flag = document.createElement('div');
  flag.className = 'timeline-today';
  flag.textContent = 'Today';
  frame.append(flag);
  return (projection) => {
    const at = (today + 1 - projection.start) * projection.pixelsPerDay;
    after.style.transform = `translateX(${Math.min(Math.max(at, -1), projection.width + 1).toFixed(1)}px)`;
    const { side = null } = placeToday(today, projection, TODAY_FLAG_WIDTH) ?? {};
    if (flag.hidden !== (side === null)) flag.hidden = side === null;
    flag.toggleAttribute('data-left', side === 'left');
    if (!flag.hidden) flag.style.transform = `translateX(${at.toFixed(1)}px)`;
  };
}
