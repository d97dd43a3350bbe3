import type { Note } from './note.ts';
import type { ParentPage } from './parent-page.ts';

/**
 * Lets links out of a frame whose sandbox allows no pop-ups, as far as there is a way: the page around is asked to go
 * there, and the reader sees the address instead. A frame that is not in a sandbox follows its links by itself.
 */
export function listenToLinks(
  page: Document,
  { parent, say }: { parent: Pick<ParentPage, 'tellLink'>; say: Note['say'] },
): void {
  if (window.origin !== 'null') return;
  const onClick = (click: MouseEvent) => {
    const link = click.target instanceof Element ? click.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    click.preventDefault();
    // Some sandboxes let it open. One that does not says so in the console, which is not ours to change.
    if (window.open(link.href, '_blank') !== null) return;
    parent.tellLink(link.href);
    say(link.href, true);
  };
  page.addEventListener('click', onClick);
}
