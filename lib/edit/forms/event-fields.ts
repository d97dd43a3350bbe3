import { MODALITIES, RESOLUTION_KINDS, STANCES } from '#lib/domain/citation.ts';
import { DATE_SENSES, ROLES } from '#lib/domain/event.ts';
import type { Field } from './field.ts';

const own = (values: readonly string[]) => values.map((value) => [value, value] as const);

/** What a form asks of an event itself; its type is chosen among those that there are. */
export function eventFields(types: readonly (readonly [id: string, label: string])[]): readonly Field[] {
  return [
    { name: 'title', label: 'Title', input: 'line', hint: 'In your own words, up to 90 characters.' },
    {
      name: 'date',
      label: 'Date',
      input: 'date',
      hint: 'Such as 2024-06-19, 19 June 2024, 2024-06, 2024-22 (summer), 2024-10-22/2024-10-24, 1999/.. (still going on).',
    },
    {
      name: 'dateSense',
      label: 'What the date says',
      input: 'choice',
      choices: [
        ['occurred', 'it happened then'],
        ['held', 'it held then; when it began and ended is not said'],
      ].filter(([one]) => (DATE_SENSES as readonly string[]).includes(one ?? '')) as [string, string][],
    },
    { name: 'summary', label: 'Summary', input: 'words', hint: 'In your own words, neutral in tone.' },
    { name: 'type', label: 'Type', input: 'choice', choices: types },
    {
      name: 'importance',
      label: 'Importance',
      input: 'choice',
      choices: [
        ['1', '1 of 5'],
        ['2', '2 of 5'],
        ['3', '3 of 5'],
        ['4', '4 of 5'],
        ['5', '5 of 5: always shown'],
      ],
    },
  ];
}

/** What a form asks of an event below its passages: what few events have. */
export const FURTHER_FIELDS: readonly Field[] = [
  {
    name: 'dateNote',
    label: 'Note on the date',
    input: 'words',
    isOptional: true,
    hint: 'The public record that a date finer than every source rests on.',
  },
  {
    name: 'shortName',
    label: 'Short name',
    input: 'line',
    isOptional: true,
    hint: 'How other events refer to it: the invasion.',
  },
  { name: 'place.name', label: 'Place', input: 'line', isOptional: true },
  { name: 'place.latitude', label: 'Latitude', input: 'number', isOptional: true },
  { name: 'place.longitude', label: 'Longitude', input: 'number', isOptional: true },
  { name: 'partOf', label: 'Part of', input: 'line', isOptional: true, hint: 'The id of another event.' },
];

/** What a form asks of an actor's part. */
export const PARTICIPANT_FIELDS: readonly Field[] = [
  {
    name: 'actor',
    label: 'Actor',
    input: 'line',
    suggestions: 'actors',
    hint: 'Code or name; empty takes the row out.',
  },
  { name: 'role', label: 'Role', input: 'choice', choices: own(ROLES) },
];

/** What a form asks of a passage. */
export const CITATION_FIELDS: readonly Field[] = [
  {
    name: 'source',
    label: 'Source',
    input: 'line',
    suggestions: 'sources',
    hint: 'Its id; empty takes the passage out.',
  },
  {
    name: 'quote',
    label: 'Words of the source',
    input: 'words',
    isOptional: true,
    hint: 'Exactly as it has them, at most 300 characters.',
  },
  { name: 'timeExpression', label: 'Words in them that give the time', input: 'line', isOptional: true },
  {
    name: 'statedDate',
    label: 'What this passage alone supports',
    input: 'date',
    hint: 'Empty: the date above.',
  },
  {
    name: 'resolution.kind',
    label: 'How the date was read',
    input: 'choice',
    choices: own(RESOLUTION_KINDS),
  },
  {
    name: 'resolution.anchor',
    label: 'Read against',
    input: 'line',
    isOptional: true,
    hint: 'A date, or event: and the id of an event.',
  },
  { name: 'resolution.note', label: 'The reading in a sentence', input: 'line' },
  { name: 'assertedBy', label: 'Who says so', input: 'line' },
  { name: 'modality', label: 'Certainty', input: 'choice', choices: own(MODALITIES) },
  { name: 'stance', label: 'Stance', input: 'choice', choices: own(STANCES) },
];

/** What stands in a new passage before anything is typed. */
export const NEW_CITATION: Readonly<Record<string, string>> = {
  'resolution.kind': 'absolute',
  'resolution.note': 'As it is written.',
  assertedBy: 'the author',
  modality: 'asserted',
  stance: 'supports',
};
