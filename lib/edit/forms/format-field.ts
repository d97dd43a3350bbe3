import { escapeHtml } from '#lib/text/escape-html.ts';
import type { Field, FormValues } from './field.ts';

/** What is wrong with fields, by name. */
export type FieldErrors = ReadonlyMap<string, readonly string[]>;

/** Returns a field as HTML: its label, what stands in it, and below it a hint and what is wrong. */
export function formatField(field: Field, values: FormValues, errors: FieldErrors, under = ''): string {
  const name = `${under}${field.name}`;
  const id = `f-${name}`;
  const wrong = errors.get(name) ?? [];
  const described = [
    ...(field.hint === undefined ? [] : [`${id}-hint`]),
    ...(wrong.length > 0 ? [`${id}-wrong`] : []),
  ];
  const attributes = [
    `id="${id}"`,
    `name="${escapeHtml(name)}"`,
    ...(described.length > 0 ? [`aria-describedby="${described.join(' ')}"`] : []),
    ...(wrong.length > 0 ? ['aria-invalid="true"'] : []),
    ...(field.suggestions === undefined ? [] : [`list="${field.suggestions}"`, 'autocomplete="off"']),
    ...(field.input === 'date' ? ['data-date'] : []),
  ].join(' ');
  const value = values.get(name) ?? '';
  const hint =
    field.hint === undefined ? '' : `<p class="field-hint" id="${id}-hint">${escapeHtml(field.hint)}</p>`;
  const label = `<label for="${id}">${escapeHtml(field.label)}${field.isOptional ? ' <small>(optional)</small>' : ''}</label>`;
  const control = formatControl(field, attributes, value);
  const body = field.input === 'flag' ? `${control}${label}` : `${label}${control}`;
  return `<div class="field${field.input === 'flag' ? ' field-flag' : ''}">${body}${hint}${formatWrong(`${id}-wrong`, wrong)}</div>`;
}

/** Returns what is wrong with something, as HTML; empty where nothing is. */
export function formatWrong(id: string, wrong: readonly string[]): string {
  if (wrong.length === 0) return '';
  return `<p class="field-wrong" id="${id}">${wrong.map((one) => escapeHtml(one)).join('<br>')}</p>`;
}

function formatControl({ input, choices = [] }: Field, attributes: string, value: string): string {
  if (input === 'words' || input === 'lines') {
    const rows = Math.min(12, Math.max(3, Math.ceil(value.length / 70), value.split('\n').length));
    // A line break at the beginning would be lost.
    return `<textarea ${attributes} rows="${rows}" dir="auto">\n${escapeHtml(value)}</textarea>`;
  }
  if (input === 'flag')
    return `<input type="checkbox" ${attributes} value="on"${value === 'on' ? ' checked' : ''}>`;
  if (input === 'choice') {
    const known = choices.some(([one]) => one === value) ? choices : [[value, value] as const, ...choices];
    const options = known.map(
      ([one, words]) =>
        `<option value="${escapeHtml(one)}"${one === value ? ' selected' : ''}>${escapeHtml(words)}</option>`,
    );
    return `<select ${attributes}>${options.join('')}</select>`;
  }
  return `<input type="text" ${attributes} value="${escapeHtml(value)}" dir="auto"${input === 'number' ? ' inputmode="decimal"' : ''}>`;
}

/** Returns a list of suggestions that fields name by its id. */
export function formatSuggestions(
  id: string,
  suggested: readonly (readonly [value: string, words: string])[],
): string {
  const options = suggested.map(
    ([value, words]) => `<option value="${escapeHtml(value)}">${escapeHtml(words)}</option>`,
  );
  return `<datalist id="${id}">${options.join('')}</datalist>`;
}

/** Returns what is wrong with a whole form, as HTML that is read out first: each error leads to its field. */
export function formatErrors(errors: FieldErrors, known: ReadonlySet<string>): string {
  if (errors.size === 0) return '';
  const lines = [...errors].flatMap(([name, wrong]) =>
    wrong.map((one) =>
      known.has(name)
        ? `<li><a href="#f-${escapeHtml(name)}">${escapeHtml(one)}</a></li>`
        : `<li>${escapeHtml(name === '' ? one : `${name}: ${one}`)}</li>`,
    ),
  );
  return `<section class="form-wrong" role="alert" tabindex="-1" autofocus><h2>It was not saved</h2><ul>${lines.join('')}</ul></section>`;
}
