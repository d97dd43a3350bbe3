/**
 * Texts of either direction in one line. What is put together as plain text (a title, a name for screen readers, a picture,
 * a sentence) encloses its parts by `isolate`; in HTML an element of its own does it for one text as it was written, `bdi` or
 * any with `dir="auto"`. Browsers take that direction from the first letter of all, enclosed or not, so what was put together
 * stands without it, or with that of `textDirection`. Data have nothing of it.
 */

/** The letters that run from right to left. */
const RIGHT_TO_LEFT = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
/** The same with the marks that turn the direction. */
const TURNING = new RegExp(String.raw`[${RIGHT_TO_LEFT}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`, 'u');
const LETTER = /\p{L}/u;
const TURNED = new RegExp(`[${RIGHT_TO_LEFT}]`, 'u');
/** What has no other inside; one that is not closed goes on to the end. */
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*(?:\u2069|$)/g;
/**
 * From the first to the last word of those that run from right to left, with the spaces between them; with the number after
 * them where a bracket follows, which has the date.
 */
const STRETCH = new RegExp(
  String.raw`[${RIGHT_TO_LEFT}]\p{M}*(?:\S*[${RIGHT_TO_LEFT}]\p{M}*|\s+(?=[${RIGHT_TO_LEFT}]))*(?:[^\p{L}()]+(?= \())?`,
  'gu',
);

/**
 * Returns a text for use among others in one line: where some of it runs from right to left it is enclosed in Unicode's
 * first-strong isolate, so that neither it nor the signs and numbers beside it are put in each other's order. Other text
 * stays as it is.
 */
export function isolate(text: string): string {
  return TURNING.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * Returns the wording of a date for a reader: a name in it that runs from right to left is enclosed, as `isolate` does
 * it, since the label itself stands in data: "since ⁨…⁩ (24 February 2022)".
 */
export function isolateWithin(label: string): string {
  return label.replace(STRETCH, (words) => `\u2068${words}\u2069`);
}

/** Returns whether a text runs from right to left: its first letter does, outside of what is isolated where that is not all. */
export function isRightToLeft(text: string): boolean {
  let outside = text;
  for (let length = -1; length !== outside.length; ) {
    length = outside.length;
    outside = outside.replace(ISOLATED, '');
  }
  const [first = ''] = LETTER.exec(outside.trim() === '' ? text : outside) ?? [];
  return TURNED.test(first);
}

/** Returns the direction of a text that may be put together of isolated ones, as HTML has it. */
export function textDirection(text: string): 'rtl' | 'ltr' {
  return isRightToLeft(text) ? 'rtl' : 'ltr';
}

/** Returns a text without what `isolate` put around its parts, for data, addresses and what people copy. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}
