import { fileURLToPath } from 'node:url';
import { DyadlineError } from '#lib/errors.ts';

/**
 * Returns the file that a DATABASE_URL names: `file:data/timeline.db`, `file:///srv/timeline.db`, a plain path, or
 * `:memory:`. better-sqlite3 is built without SQLite's own URI reading, so parameters after `?` have no effect there
 * and are refused here, as are addresses of other databases.
 */
export function toDatabasePath(url: string): string {
  const text = url.trim();
  if (text === '') throw refuse(url, 'it is empty');
  if (text === ':memory:' || text === 'file::memory:') return ':memory:';
  if (!text.startsWith('file:')) {
    // One letter before a colon is a drive of Windows, not a scheme.
    const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1];
    if (scheme !== undefined) throw refuse(url, `${scheme}: is not a file`);
    return text;
  }
  if (/[?#]/.test(text))
    throw refuse(url, 'write ? and # in a path as %3F and %23; parameters are not supported');
  if (text.startsWith('file:///') || text.startsWith('file://localhost/')) {
    try {
      return fileURLToPath(text);
    } catch (cause) {
      throw refuse(url, 'it is no path on this machine', cause);
    }
  }
  if (text.startsWith('file://')) throw refuse(url, 'the file has to be on this machine');
  const path = decodePercent(text.slice('file:'.length));
  if (path === '') throw refuse(url, 'it names no file');
  return path;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function refuse(url: string, reason: string, cause?: unknown): DyadlineError {
  const message = `DATABASE_URL=${url} cannot be used: ${reason}. Give a file, such as file:data/timeline.db.`;
  return new DyadlineError('storage-unavailable', message, { cause });
}
