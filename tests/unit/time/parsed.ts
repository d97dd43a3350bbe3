import { parseEdtf } from '#lib/time/edtf.ts';
import type { EdtfValue } from '#lib/time/edtf-value.ts';

/** The value of a string that the test knows to be EDTF. */
export function parsed(text: string): EdtfValue {
  const { value, issues } = parseEdtf(text);
  if (value === null) throw new Error(`${text}: ${issues.map(({ message }) => message).join(' ')}`);
  return value;
}
