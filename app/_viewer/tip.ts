import { isolate, isolateWithin } from '#lib/isolate.ts';
import type { EventMark, Mark } from './mark.ts';

/** The whole title and date of the mark that is pointed at or has the focus: one element for all marks. */
export type Tip = { hide: () => void };

/** Beside the edge of the timeline. */
const EDGE_PX = 4;
/** From the left edge of a tip to the pointer. */
const POINTER_PX = 16;
/** Between a mark and its tip. */
const GAP_PX = 4;

/** Makes the tip. Marks say all of it to a screen reader themselves. */
export function createTip(
  frame: HTMLElement,
  area: HTMLElement,
  marks: ReadonlyMap<string, Mark>,
  signal: AbortSignal,
): Tip {
  const tip = document.createElement('div');
  tip.className = 'timeline-tip';
  tip.ariaHidden = 'true';
  tip.hidden = true;
  const line = () => document.createElement('div');
  const [title, when, who] = [line(), line(), line()];
  title.className = 'tip-title';
  title.dir = 'auto';
  when.className = 'tip-when';
  who.className = 'tip-when';

  const hide = () => {
    if (!tip.hidden) tip.hidden = true;
  };
  /** `x` is where the pointer is; a mark that has the focus has none. */
  const show = (target: EventTarget | null, x: number | null) => {
    const box = target instanceof Element ? target.closest('.event') : null;
    const mark = box === null ? undefined : [...marks.values()].find(({ item }) => item?.box === box);
    if (mark?.kind !== 'event' || box === null) {
      hide();
      return;
    }
    // Nothing is in the page until it is asked for.
    if (!tip.isConnected) {
      tip.append(title, when, who);
      frame.append(tip);
    }
    title.textContent = mark.event.title;
    when.textContent = isolateWithin(mark.event.date.label);
    who.textContent = describeKnown(mark);
    tip.dataset.weight = mark.event.importance >= 4 ? 'high' : 'low';
    tip.hidden = false;
    place(tip, box, x, { frame, area });
  };
  area.addEventListener(
    'pointerover',
    ({ target, pointerType, clientX }) => pointerType === 'mouse' && show(target, clientX),
    { signal },
  );
  area.addEventListener('pointerleave', hide, { signal });
  area.addEventListener('pointerdown', hide, { signal });
  area.addEventListener('scroll', hide, { signal, passive: true });
  area.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) show(target, null);
    },
    { signal },
  );
  area.addEventListener('focusout', hide, { signal });
  return { hide };
}

/** Who, how it is known where that is not plainly said, and by how many sources. */
function describeKnown({ event, pairNames }: EventMark): string {
  const sources = event.sources === 1 ? '1 source' : `${event.sources} sources`;
  const parts = [
    pairNames.map(isolate).join(', '),
    event.modality === 'asserted' ? '' : event.modality,
    event.contested ? 'contested' : '',
    sources,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/**
 * Below the mark where there is room, else above, from where the pointer is or the mark begins; inside the frame in any
 * case, so that nothing of it is cut.
 */
function place(
  tip: HTMLElement,
  box: Element,
  x: number | null,
  { frame, area }: { frame: HTMLElement; area: HTMLElement },
): void {
  const room = frame.getBoundingClientRect();
  const seen = area.getBoundingClientRect();
  const mark = box.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const below = mark.bottom + GAP_PX + height <= seen.bottom;
  const top = below ? mark.bottom + GAP_PX : mark.top - GAP_PX - height;
  const from = x === null ? mark.left : x - POINTER_PX;
  const left = Math.min(Math.max(from, seen.left + EDGE_PX), seen.right - width - EDGE_PX);
  tip.style.transform = `translate(${Math.round(Math.max(left, seen.left + EDGE_PX) - room.left)}px, ${Math.round(top - room.top)}px)`;
}
