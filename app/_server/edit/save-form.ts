/** What becomes of a form that was posted: a step, or what is wrong with it. */
import type { Database } from '#db/store/open-database.ts';
import { addRecord, changeRecord, type Doing, mergeRecords, removeRecord } from '#db/write/edit-records.ts';
import { answerOnce } from '#db/write/given-answers.ts';
import { saveTypedEvent } from '#db/write/save-typed-event.ts';
import { readEventForm } from '#lib/edit/forms/event-form.ts';
import { type Field, type FormValues, toFieldName, toRecord } from '#lib/edit/forms/field.ts';
import type { FieldErrors } from '#lib/edit/forms/format-field.ts';
import { SIMPLE_FORMS, UNASKED } from '#lib/edit/forms/simple-forms.ts';
import type { DyadlineError } from '#lib/errors.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { findSpellings } from '#lib/time/respell-date.ts';
import { eventPath } from '#lib/urls.ts';
import type { Target } from './forms.ts';

/** A date as somebody types it becomes EDTF where it is certain which is meant. */
const DATES = /^(?:date|published|accessed)$|\.statedDate$/;

/** Returns what was typed, with dates in words as they are written. */
export function readValues(form: FormData): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of form)
    if (typeof value === 'string') values.set(name, DATES.test(name) ? toEdtf(value.trim()) : value);
  return values;
}

function toEdtf(text: string): string {
  if (text === '' || parseEdtf(text).value !== null) return text;
  const [only, ...others] = findSpellings(text);
  return only === undefined || others.length > 0 ? text : only;
}

/** Returns where to go on once a form is saved, deleted or merged. Throws what refuses it. */
export function saveForm(
  database: Database,
  target: Target,
  values: FormValues,
  fields: readonly Field[],
  doing: Doing,
): string {
  const { kind, id } = target;
  const what = values.get('do') ?? 'save';
  if (id !== null && what === 'delete') {
    removeRecord(database, { kind, id }, doing);
    return '/edit';
  }
  if (id !== null && what === 'merge') {
    const into = values.get('into')?.trim() ?? '';
    mergeRecords(database, id, into, null, doing);
    return eventPath(into);
  }
  if (id !== null && what === 'withdraw') {
    const statusReason = values.get('statusReason')?.trim() || null;
    changeRecord(database, { kind, id }, { status: 'withdrawn', statusReason }, doing);
    return `/edit/events/${id}`;
  }
  const save = () =>
    kind === 'event'
      ? saveEvent(database, id, values, fields, what, doing)
      : saveSimple(database, target, values, doing);
  const key = values.get('key') ?? '';
  if (id !== null || key === '') return save();
  // Pressed twice, it makes one thing.
  const request = JSON.stringify([kind, ...values]);
  return answerOnce(database, { editor: doing.editor, key: `form ${key}`, request, now: doing.now }, save);
}

function saveEvent(
  database: Database,
  id: string | null,
  values: FormValues,
  fields: readonly Field[],
  what: string,
  doing: Doing,
): string {
  const typed = readEventForm(values, fields);
  const status = what === 'publish' ? 'published' : what === 'draft' ? 'draft' : null;
  if (status !== null) Object.assign(typed.facts, { status, statusReason: null, mergedInto: null });
  const { key } = saveTypedEvent(database, { id, typed }, doing);
  return status === 'draft' ? `/edit/events/${key.id}` : eventPath(key.id);
}

function saveSimple(database: Database, { kind, id }: Target, values: FormValues, doing: Doing): string {
  const fields = SIMPLE_FORMS[kind] ?? [];
  const { text, ...facts } = toRecord(
    values,
    id === null ? fields : fields.filter(({ name }) => name !== 'code'),
  );
  // A text that was not attached is none, and one that is stays.
  const given = text === null || text === undefined ? facts : { ...facts, text };
  const { key } =
    id === null
      ? addRecord(database, kind, { ...UNASKED[kind], ...given }, doing)
      : changeRecord(database, { kind, id }, given, doing);
  return kind === 'source' ? `/edit/sources/${key.id}` : '/edit';
}

/** Returns what is wrong by the names of fields; what is of no field stands under no name. */
export function errorsOf({ message, details }: DyadlineError): FieldErrors {
  const errors = new Map<string, string[]>();
  const given = (details.errors ?? []) as { path: string; message: string }[];
  for (const { path, message: one } of given) {
    const name = toFieldName(path);
    errors.set(name, [...(errors.get(name) ?? []), one]);
  }
  return given.length > 0 ? errors : new Map([['', [message]]]);
}
