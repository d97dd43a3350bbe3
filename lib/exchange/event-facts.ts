/** What an event says and rests on, one by one: each format tells which of these it carries. */
export const EVENT_FACTS = {
  title: 'title',
  summary: 'summary',
  date: 'date',
  dateSense: 'whether it happened then or held then',
  dateNote: 'record that a finer date rests on',
  shortName: 'short name',
  type: 'event type',
  importance: 'importance',
  participants: 'who takes part',
  roles: 'in which role each takes part',
  place: 'name of the place',
  coordinates: 'coordinates of the place',
  partOf: 'event that it is part of',
  plover: 'PLOVER codes of its own',
  sources: 'sources that it is cited from',
  words: 'quoted words',
  context: 'words before and after them',
  position: 'where they stand in the source',
  locator: 'page, row or paragraph',
  translation: 'translation of the words',
  timeExpression: 'words that give the time',
  statedDate: 'date that each passage supports',
  resolution: 'how the date was read from the words',
  assertedBy: 'who says so',
  modality: 'how certain it is said to be',
  stance: 'whether a passage supports or disputes it',
  revision: 'number of its revision',
} as const;

/** The name of one thing that an event says or rests on. */
export type EventFact = keyof typeof EVENT_FACTS;

/** What a format carries: `true` where it comes whole, else in words what of it comes. What is missing here is not carried. */
export type Carried = Readonly<Partial<Record<EventFact, true | string>>>;

/** Everything, without loss. */
export const EVERY_FACT: Carried = Object.fromEntries(
  Object.keys(EVENT_FACTS).map((fact) => [fact, true as const]),
);
