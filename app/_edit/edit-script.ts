/** What a script adds to the pages of editors, which work without it. */
import { toDateValue } from '#lib/time/date-value.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { findSpellings } from '#lib/time/respell-date.ts';

warnOfLoss();
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-date]')) tellReading(input);

/** What was typed and not saved is not lost with a wrong press. */
function warnOfLoss(): void {
  let isTouched = false;
  addEventListener('input', () => {
    isTouched = true;
  });
  addEventListener('submit', () => {
    isTouched = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isTouched) event.preventDefault();
  });
}

/** Says below a date how it is read, while it is typed. */
function tellReading(input: HTMLInputElement): void {
  const line = document.createElement('p');
  line.className = 'field-reading';
  line.setAttribute('aria-live', 'polite');
  input.after(line);
  const tell = () => {
    line.textContent = describeReading(input.value.trim());
  };
  input.addEventListener('input', tell);
  tell();
}

function describeReading(text: string): string {
  if (text === '') return '';
  const { value, issues } = parseEdtf(text);
  const [spelling, ...others] = value === null ? findSpellings(text) : [text];
  const date = spelling === undefined || others.length > 0 ? null : toDateValue(spelling);
  if (date === null) return issues[0]?.message ?? '';
  const { label, earliest, latest, edtf } = date;
  const days = earliest === latest ? earliest : `${earliest ?? '…'} to ${latest ?? '…'}`;
  return `${label}: ${days}${edtf === text ? '' : ` (${edtf})`}`;
}
