/** The forms of editors: which one an address means, what stands in it, and what becomes of what was typed. */
import { randomUUID } from 'node:crypto';
import { listActors } from '#db/read/actors.ts';
import { listEventTypes } from '#db/read/event-types.ts';
import { listExcerpts, listSourceFacts } from '#db/read/sources.ts';
import { readText } from '#db/read/texts.ts';
import { contentHash } from '#db/store/canonical-json.ts';
import type { Database } from '#db/store/open-database.ts';
import { requireRecord } from '#db/write/edit-records.ts';
import type { EventRecord } from '#lib/domain/event.ts';
import { describeKind, nameRecord } from '#lib/edit/describe-step.ts';
import { eventFields } from '#lib/edit/forms/event-fields.ts';
import { renumber, toEventValues } from '#lib/edit/forms/event-form.ts';
import { type Field, type FormValues, toValues } from '#lib/edit/forms/field.ts';
import { formatEventForm, REASON } from '#lib/edit/forms/format-event-form.ts';
import {
  type FieldErrors,
  formatErrors,
  formatField,
  formatSuggestions,
} from '#lib/edit/forms/format-field.ts';
import { NEW_RECORDS, SIMPLE_FORMS } from '#lib/edit/forms/simple-forms.ts';
import type { RecordKind } from '#lib/edit/step.ts';
import { DyadlineError } from '#lib/errors.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';

/** Which record a form is for; a new one has no id yet. */
export type Target = { kind: RecordKind; id: string | null };

/** What a form shows beside the record: what was typed, what is wrong with it, and what to say above it (HTML). */
export type Typed = { values: FormValues; errors: FieldErrors; notice: string };

/** As many as a browser can go through while somebody types. */
const MOST_SUGGESTED = 500;

const KINDS: Readonly<Record<string, RecordKind>> = {
  events: 'event',
  sources: 'source',
  actors: 'actor',
  'event-types': 'event-type',
};

/** Returns which form an address below `/edit` means. Throws `not-found`. */
export function toTarget(steps: readonly string[]): Target {
  const [list = '', id = '', ...rest] = steps;
  if (list === 'chronology' && id === '') return { kind: 'chronology', id: 'chronology' };
  const kind = Object.hasOwn(KINDS, list) ? KINDS[list] : undefined;
  if (kind === undefined || id === '' || rest.length > 0)
    throw new DyadlineError('not-found', 'There is no form at this address.');
  return { kind, id: id === 'new' ? null : id };
}

/** Returns the name of a form, and its HTML; as the record stands unless something was typed. Throws `not-found`. */
export async function buildForm(
  database: Database,
  target: Target,
  typed?: Typed,
): Promise<{ title: string; body: string }> {
  const { kind, id } = target;
  const record = id === null ? null : requireRecord(database, { kind, id });
  const name = record === null ? '' : `: ${nameRecord({ id: id ?? '', before: record, after: null })}`;
  const title = record === null ? `New ${describeKind(kind)}` : `Edit the ${describeKind(kind)}${name}`;
  const hidden = `<input type="hidden" name="revision" value="${record === null ? '' : contentHash(record)}">
<input type="hidden" name="key" value="${escapeHtml(typed?.values.get('key') ?? randomUUID())}">`;
  const shown = { errors: typed?.errors ?? new Map(), notice: typed?.notice ?? '' };
  if (kind !== 'event')
    return { title, body: await buildSimple(database, target, record, hidden, { ...shown, typed }) };
  const event = record as EventRecord | null;
  const fields = await formFieldsOfEvents(database);
  const values = typed?.values ?? renumber(valuesOfEvent(database, event, fields), event === null ? 1 : 0);
  const body = formatEventForm({
    ...{ status: event?.status ?? null, fields, values, hidden, ...shown },
    suggestions: await suggest(database),
  });
  return { title, body };
}

/** Returns what a form asks of an event, with the types that there are. */
export async function formFieldsOfEvents(database: Database): Promise<readonly Field[]> {
  return eventFields((await listEventTypes(database)).map(({ id, label }) => [id, label] as const));
}

function valuesOfEvent(database: Database, event: EventRecord | null, fields: readonly Field[]): FormValues {
  if (event === null)
    return new Map([
      ['importance', '3'],
      ['dateSense', 'occurred'],
    ]);
  const sources = [...new Set(event.citations.map(({ source }) => source))];
  const quotes = sources.flatMap((source) =>
    listExcerpts(database, source).map(({ id, exact }) => [`${source}/${id}`, exact] as const),
  );
  return toEventValues(event, fields, new Map(quotes));
}

async function buildSimple(
  database: Database,
  { kind, id }: Target,
  record: object | null,
  hidden: string,
  { typed, errors, notice }: { typed: Typed | undefined; errors: FieldErrors; notice: string },
): Promise<string> {
  const fields = SIMPLE_FORMS[kind] ?? [];
  const text = id === null ? '' : (readText(database, id) ?? '');
  const values = typed?.values ?? toValues({ ...NEW_RECORDS[kind], ...record, text }, fields);
  const shown = id === null ? fields : fields.filter(({ name }) => name !== 'code');
  const remove =
    id === null || kind === 'chronology'
      ? ''
      : '<details><summary>Delete</summary><p><button class="button" name="do" value="delete">Delete</button> The history brings it back.</p></details>';
  return `${notice}<form method="post" class="edit-form">
${formatErrors(errors, new Set(shown.map(({ name }) => name)))}${hidden}
${[...shown, REASON].map((field) => formatField(field, values, errors)).join('')}
<p class="form-buttons"><button class="button edit-main" name="do" value="save">Save</button></p>${remove}
</form>${await suggest(database)}`;
}

async function suggest(database: Database): Promise<string> {
  const [actors, sources] = await Promise.all([
    listActors(database, { focal: [] }, { unseen: true }),
    listSourceFacts(database, { unseen: true }),
  ]);
  const codes = actors.slice(0, MOST_SUGGESTED).map(({ code, name }) => [code, name] as const);
  const ids = sources.slice(0, MOST_SUGGESTED).map(({ id, title }) => [id, title] as const);
  return `${formatSuggestions('actors', codes)}${formatSuggestions('sources', ids)}`;
}
