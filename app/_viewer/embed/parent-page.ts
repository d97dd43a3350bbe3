/**
 * What the frame and the page around it say to each other by `postMessage`; documented in docs/embedding.md.
 * To the page: `{ type: 'dyadline:height', height }`, `{ type: 'dyadline:link', url }` and `{ type: 'dyadline:release' }`;
 * the first two in WordPress's own words too where its script gave us a secret; keys of a deck that we have no use for, as reveal.js takes them. From the
 * page: `slide:start` and `slide:stop`. Nothing that is received is trusted with more than that.
 */

/** What the page around asks for. */
export type ParentRequests = { onStart: () => void; onStop: () => void };

/** The page around the frame. */
export type ParentPage = {
  /** Whether there is one. */
  isFramed: boolean;
  tellHeight: (pixels: number) => void;
  /** Asks the page to go to an address, where the frame itself may not. */
  tellLink: (address: string) => void;
  /** Gives the focus back to the page, as far as a frame can. */
  release: () => void;
};

/** Keys by which slides are changed, with the codes that reveal.js knows them by. */
const DECK_KEYS: Readonly<Record<string, number>> = {
  PageUp: 33,
  PageDown: 34,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  ' ': 32,
};

/** Listens to the page around, if there is one. */
export function meetParentPage({ onStart, onStop }: ParentRequests): ParentPage {
  const isFramed = window.parent !== window;
  const secret = /^#\?secret=(\w+)/.exec(window.location.hash)?.[1];
  let isDeck = false;
  const tell = (type: 'height' | 'link', detail: Record<string, unknown>, value: unknown) => {
    if (!isFramed) return;
    window.parent.postMessage({ type: `dyadline:${type}`, ...detail }, '*');
    if (secret !== undefined) window.parent.postMessage({ message: type, value, secret }, '*');
  };
  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isFramed) return;
    if (data !== 'slide:start' && data !== 'slide:stop') return;
    isDeck = true;
    if (data === 'slide:start') onStart();
    else onStop();
  };
  // Once the frame has the focus, the deck hears no key: those that nothing here took are its own.
  const onKey = (press: KeyboardEvent) => {
    const code = DECK_KEYS[press.key];
    if (!isDeck || code === undefined || press.defaultPrevented) return;
    if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return;
    const isTyped =
      press.key === ' ' && press.target instanceof HTMLElement && press.target.closest('button, a');
    if (isTyped) return;
    press.preventDefault();
    window.parent.postMessage(JSON.stringify({ method: 'triggerKey', args: [code] }), '*');
  };
  window.addEventListener('message', onMessage);
  window.addEventListener('keydown', onKey);
  return {
    isFramed,
    tellHeight: (height) => tell('height', { height }, height),
    tellLink: (url) => tell('link', { url }, url),
    release: () => {
      if (!isFramed) return;
      // Another slide may have it already.
      if (document.hasFocus()) window.parent.focus();
      window.parent.postMessage({ type: 'dyadline:release' }, '*');
    },
  };
}
