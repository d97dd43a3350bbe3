import { compareRecords } from '#lib/edit/compare-records.ts';
import { describeChange } from '#lib/edit/describe-step.ts';
import type { DoneChange } from '#lib/edit/step.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { describeInstant } from '#lib/time/describe-instant.ts';
import { eventPath } from '#lib/urls.ts';
import { describeCount } from '#lib/wording/describe-count.ts';

/** A step as the history shows it. */
export type ShownStep = {
  number: number;
  editor: string;
  at: string;
  verb: 'do' | 'undo' | 'redo';
  undone: boolean | null;
  what: string;
  reason: string | null;
  /** The first of its changes, and how many there are. */
  changes: readonly DoneChange[];
  records: number;
};

/** Returns the history as HTML, newest first, each step with the button that takes it back; `next` is where it goes on. */
export function formatHistory(steps: readonly ShownStep[], next: string | null): string {
  if (steps.length === 0) return '<p>Nothing was changed here yet.</p>';
  const more = next === null ? '' : `<p><a href="${escapeHtml(next)}">Older changes</a></p>`;
  return `<form method="post" action="/history" class="history-turn">
<button class="button" name="turn" value="undo">Take back my last change</button>
<button class="button" name="turn" value="redo">Do it again</button>
</form>
<ol class="history">${steps.map(formatStep).join('')}</ol>
${more}`;
}

function formatStep(step: ShownStep): string {
  const { number, editor, at, undone, what, reason, changes, records } = step;
  const turn = undone === true ? 'redo' : 'undo';
  const button =
    undone === null
      ? ''
      : `<form method="post" action="/history"><input type="hidden" name="step" value="${number}"><button class="button" name="turn" value="${turn}" aria-label="${undone ? 'Do step' : 'Take back step'} ${number}${undone ? ' again' : ''}">${undone ? 'Do again' : 'Take back'}</button></form>`;
  const why = reason === null ? '' : `<p class="history-why">Why: <bdi>${escapeHtml(reason)}</bdi></p>`;
  const others = records - changes.length;
  return `<li id="step-${number}"${undone === true ? ' class="history-undone"' : ''}>
<p class="history-what"><b dir="auto">${escapeHtml(what)}</b>${undone === true ? ' <em>(taken back)</em>' : ''}</p>
<p class="history-who">${number} · <bdi>${escapeHtml(editor)}</bdi> · <time datetime="${escapeHtml(at)}">${escapeHtml(`${describeInstant(at)}, ${at.slice(11, 16)} UTC`)}</time></p>
${why}<details><summary>What changed</summary>${changes.map(formatChange).join('')}${others > 0 ? `<p>And ${describeCount(others, 'more record')}.</p>` : ''}</details>
${button}</li>`;
}

function formatChange(change: DoneChange): string {
  const name = escapeHtml(describeChange(change));
  const heading =
    change.kind === 'event' && change.after !== null
      ? `<a href="${escapeHtml(eventPath(change.id))}">${name}</a>`
      : name;
  return `<section class="history-change"><h3 dir="auto">${heading}</h3>${formatDifferences(change.before, change.after)}</section>`;
}

/** Returns the fields in which two versions of a record differ, as a table. */
function formatDifferences(
  before: object | null,
  after: object | null,
  heads: readonly [string, string] = ['Before', 'After'],
): string {
  const rows = compareRecords(before, after).map(
    ({ field, from, to }) =>
      `<tr><th scope="row">${escapeHtml(field)}</th><td>${formatValue(from)}</td><td>${formatValue(to)}</td></tr>`,
  );
  return `<div class="history-scroll" tabindex="0"><table class="history-fields"><thead><tr><th scope="col">Field</th><th scope="col">${escapeHtml(heads[0])}</th><th scope="col">${escapeHtml(heads[1])}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function formatValue(value: unknown): string {
  if (value === null || value === undefined || value === '')
    return '<span class="history-none">nothing</span>';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `<span dir="auto">${escapeHtml(shorten(text))}</span>`;
}

const MOST_LETTERS = 600;

/** A whole article would bury everything else; the API gives all of it. */
function shorten(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS)}… (${text.length} characters)`;
}
