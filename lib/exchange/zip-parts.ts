import { Zip, ZipDeflate } from 'fflate';
import { LOCAL_ZIP_EPOCH } from '#lib/time/zip-epoch.ts';
import type { Chunk } from './record-format.ts';

/** A file within an archive: its path, and its parts in order. */
export type ZipPart = { name: string; chunks: Iterable<Chunk> | AsyncIterable<Chunk> };

/**
 * Returns a ZIP archive of files, part by part: no more than one part is held in memory. The same contents give the same
 * bytes.
 */
export async function* zipParts(
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
): AsyncIterable<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error !== null) failure = error;
    else ready.push(data);
  });
  const take = () => {
    if (failure !== null) throw failure;
    const taken = ready;
    ready = [];
    return taken;
  };
  const encoder = new TextEncoder();
  for await (const { name, chunks } of parts) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = LOCAL_ZIP_EPOCH;
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      yield* take();
    }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
