// A plain year from 1 on, a month or a day.
const MACHINE_READABLE = /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;

/**
 * Returns a date as the `datetime` of an HTML `time` element, where that says the same; null for anything else: what is
 * about, a season, a period or before year 1 has no honest value there and stands as text alone.
 */
export function htmlDateTime(edtf: string): string | null {
  return MACHINE_READABLE.test(edtf) ? edtf : null;
}
