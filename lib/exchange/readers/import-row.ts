/** What readers of other formats give: rows as they say it, what is wrong, and what a person has to answer. */

/** An event as a file of another format says it, before its names are known here. */
export type ImportRow = {
  /** Line of the file, or number of the entry where it has no lines; from 1. */
  line: number;
  /** What the file calls it; null where it gives no name. */
  key: string | null;
  /** EDTF. */
  date: string;
  title: string;
  summary: string;
  /** Id or name of an event type; null where none is given. */
  type: string | null;
  importance: number | null;
  /** Codes or names of those who take part; empty where none is given. */
  actors: readonly string[];
  place: string | null;
  /** The file's own words of it; null where it has none. */
  words: string | null;
};

/** A record of a table, with the line that it begins on. */
export type TableRecord = { line: number; cells: string[] };

/** A cell that cannot be taken: where it stands, what stands there, and what is wrong and would be right. */
export type BadCell = { line: number; column: string; value: string; problem: string };

/** What has to be answered before anything is stored, and the option that answers it. */
export type ImportQuestion = { question: string; option: string };

/** What a file was read as. */
export type ReadFile = {
  rows: ImportRow[];
  bad: BadCell[];
  questions: ImportQuestion[];
  /** What a person should know: how dates were read, what was left out. */
  notes: string[];
  /** The table as it stands in the file, for its bad rows to be given back; absent where it is none. */
  table?: { head: readonly string[]; records: readonly TableRecord[] };
};

/** Answers to questions, and choices. */
export type ImportChoices = {
  /** Our field by column, or an actor's code by the name in the file. */
  map: ReadonlyMap<string, string>;
  /** How numbers of a date stand, and whether days that are all the first of a month mean the months. */
  order: 'dmy' | 'mdy' | null;
  firsts: 'months' | 'days' | null;
  encoding: string | null;
};

/** Returns an empty reading. */
export function emptyReading(): ReadFile {
  return { rows: [], bad: [], questions: [], notes: [] };
}
