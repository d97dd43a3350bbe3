import type { TimelineEvent } from '#lib/domain/event.ts';
import { lookUp } from '#lib/look-up.ts';
import type { EmbedData, EmbedNames } from '#lib/sharing/embed-data.ts';
import { createElement } from './create-element.ts';
import { createEventContent } from './event-content.ts';
import type { EventStore } from './event-store.ts';

/** The panel over the timeline. */
export type EventPanel = {
  /** Shows an event, or nothing; `byHand` brings the focus to it. */
  show: (id: string | null, byHand: boolean) => void;
};

/** Mounts the panel of the selected event in `frame`, over the timeline; it is hidden until there is one. */
export function mountEventPanel(
  frame: HTMLElement,
  data: Pick<EmbedData, 'opened' | 'names' | 'home'>,
  store: EventStore,
  onClose: () => void,
): EventPanel {
  const known = new Map<string, TimelineEvent>(data.opened === null ? [] : [[data.opened.id, data.opened]]);
  const names: EmbedNames = { ...data.names, sources: { ...data.names.sources } };
  let asking = new AbortController();

  const close = createElement(
    'button',
    { type: 'button', class: 'button embed-close', 'aria-label': 'Close' },
    '×',
  );
  const content = createElement('div', {
    class: 'embed-panel-content',
    tabindex: '0',
    role: 'region',
    'aria-label': 'What is known of it',
  });
  const panel = createElement(
    'aside',
    { class: 'embed-panel', 'aria-label': 'Event', hidden: '' },
    close,
    content,
  );
  frame.append(panel);
  close.addEventListener('click', onClose);
  panel.addEventListener('keydown', (press) => {
    if (press.key === 'Escape') onClose();
  });

  const say = (words: string) =>
    content.replaceChildren(createElement('p', { class: 'embed-said', role: 'status' }, words));
  const fill = (event: TimelineEvent, byHand: boolean) => {
    content.replaceChildren(createEventContent(event, { names, home: data.home }));
    content.scrollTo(0, 0);
    if (byHand) content.querySelector('h2')?.focus({ preventScroll: true });
  };
  const ask = async (id: string, byHand: boolean, signal: AbortSignal) => {
    try {
      const event = known.get(id) ?? (await store.loadEvent(id, signal));
      if (event === null) return say('There is no event with this address.');
      known.set(id, event);
      for (const source of new Set(event.citations.map(({ source }) => source))) {
        if (lookUp(names.sources, source) !== undefined) continue;
        const found = await store.loadSource(source, signal);
        if (found !== null) Object.assign(names.sources, { [source]: found });
      }
      if (!signal.aborted) fill(event, byHand);
    } catch {
      if (!signal.aborted) say('The event could not be read. Close this and try again.');
    }
  };

  return {
    show: (id, byHand) => {
      asking.abort();
      asking = new AbortController();
      panel.hidden = id === null;
      frame.toggleAttribute('data-open', id !== null);
      if (id === null) return;
      const event = known.get(id);
      if (event?.citations.every(({ source }) => lookUp(names.sources, source) !== undefined))
        return fill(event, byHand);
      say('Reading …');
      void ask(id, byHand, asking.signal);
    },
  };
}
