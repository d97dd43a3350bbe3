/** Longest part of a file name that the title gives; some systems take no more than 255 bytes in all. */
const MAX_LENGTH = 60;

/**
 * Returns the value of a Content-Disposition header for a download called by its title, which may be anybody's text:
 * `attachment; filename="dyadline-russia-north-korea-2024.pptx"`. Letters beyond ASCII go where RFC 6266 has them.
 */
export function exportDisposition(title: string, extension: string): string {
  const plain = toSlug(title.normalize('NFKD').replace(/\p{M}/gu, ''), /[^a-z0-9]+/g);
  const full = toSlug(title.normalize('NFC'), /[^\p{L}\p{N}\p{M}]+/gu);
  const ascii = `${['dyadline', plain].filter((part) => part !== '').join('-')}.${extension}`;
  const name = `${['dyadline', full].filter((part) => part !== '').join('-')}.${extension}`;
  return `attachment; filename="${ascii}"${name === ascii ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`}`;
}

function toSlug(text: string, gaps: RegExp): string {
  const slug = text.toWellFormed().toLowerCase().replace(gaps, '-');
  return [...slug]
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/^-+|-+$/g, '');
}
