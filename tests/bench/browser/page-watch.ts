/**
 * What runs in every measured page, before its own scripts. It says when the first event was painted, sums the layout
 * shifts that no input caused, and keeps the length of every frame of a gesture.
 */

/** What the watch tells of a page. */
export type PageWatch = {
  /** Milliseconds from navigation to the frame that painted the first event; null until then. */
  firstPaintMs: number | null;
  layoutShift: number;
  /** Most elements that the document has had. */
  mostNodes: number;
  /** Begins to keep frames; `stop` gives them as start and length in milliseconds from the beginning. */
  start(): void;
  stop(): { at: number; length: number }[];
};

declare global {
  /** Set in every measured page. */
  var dyadlineWatch: PageWatch;
}

/** Installs the watch; runs in the page, so it uses nothing from outside. */
export function watchPage(): void {
  const selector = '[data-event-id], .vis-item';
  const nodes = document.getElementsByTagName('*');
  let frames: { at: number; length: number }[] | null = null;
  let begun = 0;
  let last = 0;
  const watch: PageWatch = {
    firstPaintMs: null,
    layoutShift: 0,
    mostNodes: 0,
    start() {
      frames = [];
      begun = 0;
    },
    stop() {
      const kept = frames ?? [];
      frames = null;
      return kept;
    },
  };
  globalThis.dyadlineWatch = watch;

  const isPainted = (element: Element) => {
    const { width, height, right, bottom, left, top } = element.getBoundingClientRect();
    const isInView = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    return width > 0 && height > 0 && isInView && getComputedStyle(element).visibility === 'visible';
  };
  const findEvent = () => {
    for (const element of document.querySelectorAll(selector)) {
      if (isPainted(element)) {
        // A message comes after the frame that this callback belongs to has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watch.firstPaintMs ??= performance.now();
          port1.close();
        };
        port2.postMessage(null);
        return true;
      }
    }
    return false;
  };
  let isFound = false;
  const onFrame = (now: number) => {
    if (!isFound) isFound = findEvent();
    if (frames !== null) {
      if (begun === 0) begun = now;
      else frames.push({ at: last - begun, length: now - last });
    }
    last = now;
    watch.mostNodes = Math.max(watch.mostNodes, nodes.length);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) watch.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
