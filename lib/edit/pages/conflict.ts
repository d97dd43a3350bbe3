import type { DyadlineError } from '#lib/errors.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';

type Conflict = {
  kind: string;
  id: string;
  by: string | null;
  fields: { field: string; current: unknown; yours: unknown }[];
};

/** Returns what a refused step would have lost, as HTML: for each record both versions, field by field. */
export function formatConflict({ message, details }: DyadlineError): string {
  const conflicts = (details.conflicts ?? []) as Conflict[];
  return `<p role="alert" dir="auto">${escapeHtml(message)}</p>
${conflicts.map(formatRecord).join('')}
<p><a href="/history">Back to the history</a></p>`;
}

function formatRecord({ kind, id, by, fields }: Conflict): string {
  const rows = fields.map(
    ({ field, current, yours }) =>
      `<tr><th scope="row">${escapeHtml(field)}</th><td dir="auto">${toText(current)}</td><td dir="auto">${toText(yours)}</td></tr>`,
  );
  const who = by === null ? 'As it is now' : `As it is now, by ${by}`;
  return `<h2>${escapeHtml(`${kind} ${id}`)}</h2><div class="history-scroll" tabindex="0"><table class="history-fields"><thead><tr><th scope="col">Field</th><th scope="col">${escapeHtml(who)}</th><th scope="col">As it would become</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '<span class="history-none">nothing</span>';
  return escapeHtml(typeof value === 'string' ? value : JSON.stringify(value));
}
