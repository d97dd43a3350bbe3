/** The picture that stands for a page where others name it: in chats, feeds and search results. */
import { MIN_FILE_SIDE_PX } from '#lib/exchange/file-sides.ts';
import { pictureSize } from '#lib/picture/picture-use.ts';
import type { FrameSize } from './oembed.ts';

/** Size of the picture in pixels, as most who show it have room for. */
export const PREVIEW_SIZE: FrameSize = pictureSize('card', {});

/**
 * Returns the path of the picture of a view, by the parameters of its page; `size` where it is not the usual one. Which
 * event is open and how a table is sorted make no other picture, so they are left out.
 */
export function previewPath(given: readonly URLSearchParams[], size: FrameSize = PREVIEW_SIZE): string {
  const parameters = new URLSearchParams(given.flatMap((one) => [...one]));
  for (const name of UNSEEN) parameters.delete(name);
  parameters.set('for', 'card');
  if (size.width !== PREVIEW_SIZE.width) {
    parameters.set('width', String(size.width));
    parameters.set('height', String(size.height));
  }
  return `/api/export/png?${String(parameters).replaceAll('%2F', '/')}`;
}

const UNSEEN = ['event', 'layout', 'sort', 'controls', 'interactive'];

/** Returns the largest size of the picture within these limits; null where it would be too small to read. */
export function fitPreview(most: FrameSize): FrameSize | null {
  const share = Math.min(1, most.width / PREVIEW_SIZE.width, most.height / PREVIEW_SIZE.height);
  const size = {
    width: Math.floor(PREVIEW_SIZE.width * share),
    height: Math.floor(PREVIEW_SIZE.height * share),
  };
  return Math.min(size.width, size.height) < MIN_FILE_SIDE_PX ? null : size;
}
