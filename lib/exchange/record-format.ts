/**
 * A format that carries events as records: what it is called, what it carries of an event, and how it is written. The
 * list of downloads, the documentation and the tests are loops over these; `record-formats.ts` has them all.
 */
import type { Actor } from '#lib/domain/actor.ts';
import type { Chronology } from '#lib/domain/chronology.ts';
import type { TimelineEvent } from '#lib/domain/event.ts';
import type { EventType } from '#lib/domain/event-type.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { Source } from '#lib/domain/source.ts';
import type { Carried } from './event-facts.ts';
import type { ExportFormat } from './export-formats.ts';

/** What a file of records is made of: the events of a filter a page at a time, and the records that they name. */
export type RecordContent = {
  /** The filter in words, or what the chronology is called. */
  title: string;
  chronology: Chronology;
  actors: Readonly<Record<string, Actor>>;
  types: Readonly<Record<string, EventType>>;
  sources: Readonly<Record<string, Source>>;
  /** Where others reach these pages, without a slash at its end; null where nobody does: then there are paths alone. */
  origin: string | null;
  /** Path of the page that shows these events, and of this file. */
  path: string;
  self: string;
  /** Events of the filter. */
  total: number;
  pages: () => AsyncIterable<readonly TimelineEvent[]>;
  /** Returns the events with these ids, also those that the filter leaves out; what is not there is missing. */
  findEvents: (ids: readonly string[]) => Promise<readonly TimelineEvent[]>;
  /** Returns every excerpt of a source; absent where only what the events cite is asked for. */
  listExcerpts?: (source: string) => Promise<readonly Excerpt[]>;
};

/** A part of a file: text, to be written in UTF-8, or bytes. */
export type Chunk = string | Uint8Array;

/** A format of records. */
export type RecordFormat = ExportFormat & {
  /** As it stands in a list of downloads, where `what` says more. */
  label: string;
  carries: Carried;
  /** What else a person should know before they choose it, a sentence each. */
  notes: readonly string[];
  /** Most events of one file, for what reads it or because it is made whole in memory; null where there is no such number. */
  most: number | null;
  /** Returns why the format cannot hold an event at all, or null where it can. */
  leavesOut?: (event: TimelineEvent, content: RecordContent) => string | null;
  /** Writes a file of the events that the format can hold. */
  write: (content: RecordContent) => AsyncIterable<Chunk>;
};
