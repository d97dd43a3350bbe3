import type { TimelineHandle } from '#app/_viewer/mount-timeline.ts';
import type { EmbedContent, EmbedData } from '#lib/sharing/embed-data.ts';
import { createElement } from './create-element.ts';
import { mountEmbedTimeline, toViewerContent } from './embed-timeline.ts';
import { mountEventPanel } from './event-panel.ts';
import type { EventStore } from './event-store.ts';
import { listenToLinks } from './listen-to-links.ts';
import { createNote } from './note.ts';
import { meetParentPage } from './parent-page.ts';
import { tellHeights, timelineHeight, wordsHeight } from './tell-heights.ts';

/** Pixels of the lanes that may lie below the frame before the reader is told that there is more. */
const MIN_HIDDEN = 16;
/** Of a mark beside the panel so much is seen, at least. */
const MIN_UNCOVERED = 48;

/** A timeline on its own, mounted. */
export type Embed = {
  timeline: TimelineHandle;
  /** Shows another part of the events. */
  show: (content: EmbedContent, store: EventStore) => void;
};

/** Mounts timeline, buttons and panel in a page that `lib/sharing/embed-page.ts` wrote, for as long as the page is there. */
export function mountEmbed(page: Document, data: EmbedData, store: EventStore): Embed {
  const stage = part(page, 'embed-stage');
  const bar = part(page, 'embed-bar');
  const parent = meetParentPage({
    onStart: () => window.dispatchEvent(new Event('resize')),
    onStop: () => {
      // The slide is left as it was found.
      choose(data.selected, false);
      blur(page);
      parent.release();
    },
  });
  const note = createNote(stage);
  const mount = createElement('div', { class: 'embed-timeline' });
  stage.append(mount);
  // On paper the whole is scaled from the size that it was laid out in.
  const keepSize = () => {
    stage.style.setProperty('--screen-width', `${mount.clientWidth}px`);
    stage.style.setProperty('--screen-height', `${mount.clientHeight}px`);
  };
  keepSize();
  window.addEventListener('resize', () => matchMedia('screen').matches && keepSize());

  const panel = mountEventPanel(stage, data, store, () => choose(null, true));
  let selected = data.selected;
  const choose = (id: string | null, byHand: boolean) => {
    if (id === selected) return;
    const before = selected;
    selected = id;
    panel.show(id, byHand);
    timeline.select(id);
    if (id !== null) requestAnimationFrame(() => uncover(stage, id, timeline.panBy));
    if (id === null && before !== null && byHand) timeline.focus(before);
  };
  const timeline = mountEmbedTimeline(mount, data, store, {
    wheel: parent.isFramed ? 'with-key' : 'plain',
    onSelect: (id) => choose(id, id !== null),
    onLoad: (error) =>
      error !== null && note.say('The events of this period could not be read; move to try again.'),
  });
  if (selected !== null) timeline.select(selected);
  if (data.interactive && selected !== null) {
    panel.show(selected, false);
    const id = selected;
    requestAnimationFrame(() => uncover(stage, id, timeline.panBy));
  }
  if (data.controls && data.interactive) {
    const button = (label: string, sign: string, onClick: () => void) => {
      const made = createElement(
        'button',
        { type: 'button', class: 'button', 'aria-label': label, title: label },
        sign,
      );
      made.addEventListener('click', onClick);
      return made;
    };
    bar.append(
      createElement(
        'div',
        { class: 'embed-tools', role: 'toolbar', 'aria-label': 'Zoom and move' },
        button('Earlier', '←', () => timeline.panBy(-0.5)),
        button('Later', '→', () => timeline.panBy(0.5)),
        button('Zoom in', '+', timeline.zoomIn),
        button('Zoom out', '−', timeline.zoomOut),
        button('Show all', '⤢', timeline.fit),
      ),
    );
  }
  if (parent.isFramed && data.interactive) {
    const onWheel = ({ ctrlKey, metaKey, shiftKey }: WheelEvent) => {
      if (!ctrlKey && !metaKey && !shiftKey) note.say(`Hold ${zoomKey()} and scroll to zoom`);
    };
    // On its way down: the timeline lets no wheel come up again.
    mount.addEventListener('wheel', onWheel, { passive: true, capture: true });
  }
  listenToLinks(page, { parent, say: note.say });
  tellMore(stage, mount);
  let { lanes } = data;
  const measure = tellHeights(page, () => timelineHeight(lanes, stage.clientWidth), parent.tellHeight);
  page.body.toggleAttribute('data-framed', parent.isFramed);
  stage.querySelector('.embed-first')?.remove();
  page.body.dataset.state = 'ready';
  return {
    timeline,
    show: (content, from) => {
      timeline.update(toViewerContent(content, from));
      lanes = content.lanes;
      measure();
    },
  };
}

/** Moves the mark of an event out from under the panel, where that leaves room beside it. */
function uncover(stage: HTMLElement, id: string, panBy: (share: number) => void): void {
  const panel = stage.querySelector('.embed-panel')?.getBoundingClientRect();
  const mark = stage
    .querySelector(`.embed-timeline [data-event-id="${CSS.escape(id)}"]`)
    ?.getBoundingClientRect();
  const { left, width } = stage.getBoundingClientRect();
  if (panel === undefined || mark === undefined || panel.left - left < width / 3) return;
  if (mark.left > panel.left - MIN_UNCOVERED) panBy((mark.left - (left + panel.left) / 2) / width);
}

/** Keeps `data-more` on the stage while there are lanes below the frame. */
function tellMore(stage: HTMLElement, mount: HTMLElement): void {
  const scroller = mount.querySelector('.timeline-scroller');
  if (scroller === null) return;
  const measure = () => {
    const below = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    stage.toggleAttribute('data-more', below > MIN_HIDDEN);
  };
  scroller.addEventListener('scroll', measure, { passive: true });
  const sized = new ResizeObserver(measure);
  for (const element of [scroller, ...scroller.children]) sized.observe(element);
}

/** Tells the page around how high a page without a timeline is: a table, or a line. */
export function mountWords(page: Document): void {
  const stage = part(page, 'embed-stage');
  const parent = meetParentPage({
    onStart: () => {},
    onStop: () => {
      blur(page);
      parent.release();
    },
  });
  listenToLinks(page, { parent, say: createNote(stage).say });
  tellHeights(page, () => wordsHeight(stage), parent.tellHeight);
  page.body.dataset.state = 'ready';
}

function part(page: Document, name: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(`.${name}`);
  if (found === null) throw new Error(`the page has no .${name}`);
  return found;
}

/** The focus leaves a slide with it, or the deck would hear no key on the next one. */
function blur({ activeElement }: Document): void {
  if (activeElement instanceof HTMLElement) activeElement.blur();
}

function zoomKey(): string {
  return /Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';
}
