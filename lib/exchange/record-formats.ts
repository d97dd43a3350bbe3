import type { RecordFormat } from './record-format.ts';
import { ATOM } from './records/atom.ts';
import { BIBTEX } from './records/bibtex.ts';
import { CSL } from './records/csl.ts';
import { CSV } from './records/csv.ts';
import { CSV_CITATIONS } from './records/csv-citations.ts';
import { DATASET } from './records/dataset.ts';
import { DOCX } from './records/docx.ts';
import { ICS } from './records/ics.ts';
import { JSONFEED } from './records/jsonfeed.ts';
import { JSONLD } from './records/jsonld.ts';
import { MARKDOWN } from './records/markdown.ts';
import { PLOVER } from './records/plover.ts';
import { TIMELINEJS } from './records/timelinejs.ts';
import { TIMELINEJS_CSV } from './records/timelinejs-csv.ts';
import { XLSX } from './records/xlsx.ts';

/** Every format of records, in the order of lists: to work on, to read, for other tools, for libraries. */
export const RECORD_FORMATS: readonly RecordFormat[] = [
  XLSX,
  CSV,
  CSV_CITATIONS,
  DATASET,
  DOCX,
  MARKDOWN,
  TIMELINEJS,
  TIMELINEJS_CSV,
  ICS,
  ATOM,
  JSONFEED,
  JSONLD,
  PLOVER,
  BIBTEX,
  CSL,
];

/** Returns the format of records of this name, or undefined. */
export function findRecordFormat(id: string): RecordFormat | undefined {
  return RECORD_FORMATS.find((format) => format.id === id);
}
