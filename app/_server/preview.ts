import { withoutIsolates } from '#lib/isolate.ts';
import { PREVIEW_SIZE } from '#lib/sharing/preview.ts';

/** Returns the picture of a page, for the head of the page: its path and size, and what it shows in words. */
export function toPreview(path: string, alt: string) {
  return [{ url: path, ...PREVIEW_SIZE, alt: withoutIsolates(alt), type: 'image/png' }];
}
