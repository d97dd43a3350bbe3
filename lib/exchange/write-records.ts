import type { TimelineEvent } from '#lib/domain/event.ts';
import { DyadlineError } from '#lib/errors.ts';
import type { RecordContent, RecordFormat } from './record-format.ts';

/**
 * Returns a file of these events as bytes, part by part, without the events that the format cannot hold (see `countLeftOut`).
 * Throws `too-large` where there are more events than a file of the format takes.
 */
export function writeRecords(format: RecordFormat, content: RecordContent): AsyncIterable<Uint8Array> {
  if (format.most !== null && content.total > format.most) {
    const [total, most] = [content.total, format.most].map((count) => count.toLocaleString('en'));
    throw new DyadlineError(
      'too-large',
      `These are ${total} events, and a file of the format ${format.id} takes ${most}: ask for a shorter period, or for csv.`,
    );
  }
  return toBytes(format.write({ ...content, pages: () => eachHeld(format, content) }));
}

/** Returns how many of these events the format cannot hold, by the reason; empty where it holds all. */
export async function countLeftOut(
  format: RecordFormat,
  content: RecordContent,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (format.leavesOut === undefined) return counts;
  for await (const events of content.pages()) {
    for (const event of events) {
      const reason = format.leavesOut(event, content);
      if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  return counts;
}

async function* eachHeld(
  { leavesOut }: RecordFormat,
  content: RecordContent,
): AsyncIterable<readonly TimelineEvent[]> {
  if (leavesOut === undefined) return yield* content.pages();
  for await (const events of content.pages())
    yield events.filter((event) => leavesOut(event, content) === null);
}

async function* toBytes(chunks: AsyncIterable<string | Uint8Array>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
}
