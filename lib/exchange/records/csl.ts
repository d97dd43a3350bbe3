import { collectSources } from '../collect-sources.ts';
import { toCslItem } from '../csl-json.ts';
import type { RecordFormat } from '../record-format.ts';

/** The sources of the events, as CSL-JSON. */
export const CSL: RecordFormat = {
  id: 'csl',
  label: 'CSL-JSON',
  mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  extension: 'json',
  what: 'the sources, for Zotero, Pandoc and reference managers',
  carries: { sources: true },
  notes: ['It has the sources alone.'],
  most: null,
  async *write(content) {
    yield `${JSON.stringify((await collectSources(content)).map(toCslItem), null, 2)}\n`;
  },
};
