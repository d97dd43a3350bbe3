import type { Source } from '#lib/domain/source.ts';
import { lookUp } from '#lib/look-up.ts';
import { listCitedSources } from '#lib/wording/cited-source.ts';
import type { RecordContent } from './record-format.ts';

/** Returns the sources that the events of a file are cited from, each once, in the order of their first citation. */
export async function collectSources({ pages, sources }: RecordContent): Promise<Source[]> {
  const ids = new Set<string>();
  for await (const events of pages()) for (const id of listCitedSources(events)) ids.add(id);
  return [...ids].flatMap((id) => lookUp(sources, id) ?? []);
}
