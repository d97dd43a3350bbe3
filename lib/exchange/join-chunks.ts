import type { TimelineEvent } from '#lib/domain/event.ts';
import type { RecordContent } from './record-format.ts';

/** Returns the texts of the events of a file, a page at a time, with `between` between two of them and nothing at the ends. */
export async function* joinChunks(
  { pages }: Pick<RecordContent, 'pages'>,
  between: string,
  toText: (event: TimelineEvent) => string,
): AsyncIterable<string> {
  let before = '';
  for await (const events of pages()) {
    if (events.length === 0) continue;
    yield before + events.map(toText).join(between);
    before = between;
  }
}
