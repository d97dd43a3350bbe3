/** The letters that run from right to left, and the marks that turn the direction. */
const TURNING =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Returns a text for use among others in one line: where some of it runs from right to left it is enclosed in Unicode's
 * first-strong isolate, so that neither it nor the signs and numbers beside it are put in each other's order. Other text
 * stays as it is.
 */
export function isolate(text: string): string {
  return TURNING.test(text) ? `\u2068${text}\u2069` : text;
}
