import { listDataSetFiles } from '../data-set-files.ts';
import { EVERY_FACT } from '../event-facts.ts';
import type { RecordContent, RecordFormat } from '../record-format.ts';
import { zipParts } from '../zip-parts.ts';

const { revision: _, ...facts } = EVERY_FACT;

/** The native data set: the files of a folder, in a ZIP archive. */
export const DATASET: RecordFormat = {
  id: 'dataset',
  label: 'Data set',
  mediaType: 'application/zip',
  extension: 'zip',
  what: 'everything without loss, as the files that fill a database',
  carries: facts,
  notes: [
    'It holds the sources, actors and event types as well, and the events that these refer to. Unpacked it is a folder for `npm run fill -- --data DIR`.',
    'A revision begins anew where it is filled in.',
  ],
  // The excerpts of all sources are held together until the end.
  most: 200_000,
  write: (content) => zipParts(listParts(content)),
};

async function* listParts(content: RecordContent) {
  for await (const { name, text } of listDataSetFiles(content)) yield { name, chunks: [text] };
}
