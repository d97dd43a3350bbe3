/** The kinds of record that an editor changes, each after those that it may refer to. */
export const RECORD_KINDS = [
  'event-type',
  'actor',
  'chronology',
  'source',
  'text',
  'excerpt',
  'event',
] as const;
/** A kind of record that an editor changes. A `text` is the full text of a source. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whether a step does something new, takes another back, or does it again. */
export const STEP_VERBS = ['do', 'undo', 'redo'] as const;
/** What a step is in relation to others. */
export type StepVerb = (typeof STEP_VERBS)[number];

/** Which record: its kind, and its id among those. That of an excerpt is `source/excerpt`, that of a text its source's. */
export type RecordKey = { kind: RecordKind; id: string };

/** What a record becomes; null where it goes. In the form of the data files, a source without its excerpts. */
export type Change = RecordKey & { after: object | null };

/** What a record was, and what it became. */
export type DoneChange = Change & { before: object | null };
