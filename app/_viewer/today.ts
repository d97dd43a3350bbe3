import type { Projection } from '#lib/timeline/place-mark.ts';

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
  return ({ start, pixelsPerDay, width }) => {
    const at = (today + 1 - start) * pixelsPerDay;
    after.style.transform = `translateX(${Math.min(Math.max(at, -1), width + 1).toFixed(1)}px)`;
    flag.hidden = at < 0 || at > width;
    flag.toggleAttribute('data-left', at > width * 0.9);
    if (!flag.hidden) flag.style.transform = `translateX(${at.toFixed(1)}px)`;
  };
}
