import { isolateWithin } from '#lib/isolate.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';

/** The list of what lies in a pile, or goes on throughout: one element, shown beside what was chosen. */
export type PileList = {
  open: (opener: Element | null, events: readonly DrawnEvent[], name: string) => void;
  close: () => void;
};

/** Makes the list in `frame`; `choose` is told which event a person takes from it. */
export function createPileList(
  frame: HTMLElement,
  choose: (id: string) => void,
  signal: AbortSignal,
): PileList {
  const box = document.createElement('div');
  box.className = 'pile-list';
  box.setAttribute('role', 'group');
  box.hidden = true;
  frame.append(box);
  let opener: HTMLElement | null = null;

  const close = () => {
    if (box.hidden) return;
    const hadFocus = box.contains(document.activeElement);
    box.hidden = true;
    if (hadFocus) (opener?.isConnected ? opener : frame).focus({ preventScroll: true });
  };
  const onKey = (press: KeyboardEvent) => {
    // The keys of the timeline are not meant here.
    press.stopPropagation();
    const buttons = [...box.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (press.key === 'Escape') close();
    if (step === undefined) return;
    press.preventDefault();
    buttons.at((at + step) % buttons.length)?.focus();
  };
  box.addEventListener('keydown', onKey, { signal });
  const onPress = ({ target }: Event) => {
    if (target instanceof Node && !box.contains(target)) close();
  };
  document.addEventListener('pointerdown', onPress, { signal, capture: true });

  return {
    open: (from, events, name) => {
      opener = from instanceof HTMLElement ? from : null;
      box.ariaLabel = name;
      box.replaceChildren(
        ...events.map((event) => {
          const button = document.createElement('button');
          button.type = 'button';
          const [title, when] = [document.createElement('span'), document.createElement('span')];
          title.dir = 'auto';
          title.textContent = event.title;
          when.className = 'pile-when date-text';
          when.toggleAttribute('data-held', event.dateSense === 'held');
          when.textContent = isolateWithin(event.date.label);
          button.append(title, when);
          button.addEventListener('click', () => {
            close();
            choose(event.id);
          });
          return button;
        }),
      );
      box.hidden = false;
      const room = frame.getBoundingClientRect();
      const place = opener?.getBoundingClientRect() ?? room;
      const left = Math.min(place.left - room.left, room.width - box.offsetWidth - 4);
      const below = place.bottom - room.top + 4;
      const isBelow = below + box.offsetHeight <= room.height;
      const top = isBelow ? below : Math.max(place.top - room.top - box.offsetHeight - 4, 4);
      box.style.transform = `translate(${Math.round(Math.max(left, 4))}px, ${Math.round(top)}px)`;
      box.querySelector('button')?.focus({ preventScroll: true });
    },
    close,
  };
}
