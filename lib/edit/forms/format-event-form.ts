import type { EventRecord } from '#lib/domain/event.ts';
import { CITATION_FIELDS, FURTHER_FIELDS, PARTICIPANT_FIELDS } from './event-fields.ts';
import { listRows } from './event-form.ts';
import type { Field, FormValues } from './field.ts';
import { type FieldErrors, formatErrors, formatField, formatWrong } from './format-field.ts';

/** What the form of an event shows. */
export type EventForm = {
  /** The status of the event; null for a new one. */
  status: EventRecord['status'] | null;
  fields: readonly Field[];
  values: FormValues;
  errors: FieldErrors;
  /** What stands above the form: both versions where somebody else saved, or what is advised; HTML. */
  notice: string;
  /** Hidden fields, HTML. */
  hidden: string;
  /** Lists of suggestions, HTML. */
  suggestions: string;
};

/** Returns the form of an event as HTML. */
export function formatEventForm(form: EventForm): string {
  const { fields, values, errors, status, notice, hidden, suggestions } = form;
  const known = new Set([...values.keys()]);
  const participants = listRows(values, 'participants').map(
    (row) =>
      `<fieldset class="form-row"><legend>Participant ${row + 1}</legend>${formatAll(PARTICIPANT_FIELDS, form, `participants.${row}.`)}</fieldset>`,
  );
  const citations = listRows(values, 'citations').map((row) => formatCitation(row, form));
  const hasFurther = FURTHER_FIELDS.some(({ name }) => values.get(name) || errors.has(name));
  return `${notice}
<form method="post" class="edit-form">
${formatErrors(errors, known)}
${hidden}
${formatAll(fields, form, '')}
<h2>Who takes part</h2>
${formatWrong('f-participants-wrong', errors.get('participants') ?? [])}
${participants.join('')}
<h2>How we know</h2>
${formatWrong('f-citations-wrong', errors.get('citations') ?? [])}
${citations.join('')}
<p><button class="button" name="do" value="more">Add a passage</button></p>
<details${hasFurther ? ' open' : ''}><summary>More about it</summary>${formatAll(FURTHER_FIELDS, form, '')}</details>
${formatField(REASON, values, errors)}
<p class="form-buttons">${formatButtons(status)}</p>
${status === null ? '' : formatEnds(form, status)}
</form>
${suggestions}`;
}

/** Why something is changed; the history shows it. */
export const REASON: Field = {
  ...{ name: 'reason', label: 'Why', input: 'line', isOptional: true },
  hint: 'The history shows it to other editors.',
};

function formatAll(fields: readonly Field[], { values, errors }: EventForm, under: string): string {
  return fields.map((field) => formatField(field, values, errors, under)).join('');
}

function formatCitation(row: number, form: EventForm): string {
  const excerpt = form.values.get(`citations.${row}.excerpt`) ?? '';
  return `<fieldset class="form-row"><legend>Passage ${row + 1}</legend>
<input type="hidden" name="citations.${row}.excerpt" value="${excerpt.replaceAll('"', '')}">
${formatAll(CITATION_FIELDS, form, `citations.${row}.`)}</fieldset>`;
}

function formatButtons(status: EventForm['status']): string {
  if (status === null || status === 'draft')
    return `<button class="button edit-main" name="do" value="draft">Save the draft</button> <button class="button" name="do" value="publish">Publish</button>`;
  const publish = '<button class="button" name="do" value="publish">Save and publish again</button>';
  return `<button class="button edit-main" name="do" value="save">Save</button>${status === 'withdrawn' ? ` ${publish}` : ''}`;
}

/** What takes an event from its readers; each can be taken back. */
function formatEnds({ values, errors }: EventForm, status: EventRecord['status']): string {
  const withdraw: Field = {
    ...{ name: 'statusReason', label: 'Why it is withdrawn', input: 'line', isOptional: true },
    hint: 'A sentence that readers see in its place.',
  };
  const into: Field = {
    ...{ name: 'into', label: 'Merge into', input: 'line', isOptional: true },
    hint: 'The id of the event that tells of the same; its address is where this one leads.',
  };
  const more =
    status === 'published' ? '<button class="button" name="do" value="withdraw">Withdraw</button>' : '';
  return `<details${errors.has('statusReason') || errors.has('into') ? ' open' : ''}><summary>Withdraw, merge or delete</summary>
${status === 'published' ? formatField(withdraw, values, errors) : ''}<p>${more}</p>
${formatField(into, values, errors)}<p><button class="button" name="do" value="merge">Merge</button></p>
<p><button class="button" name="do" value="delete">Delete</button> Its address then says that it was removed. The history brings it back.</p></details>`;
}
