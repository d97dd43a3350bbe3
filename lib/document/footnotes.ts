import type { Source } from '#lib/domain/source.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import { describeByline } from '#lib/wording/describe-source.ts';
import type { Passage } from '#lib/wording/passage.ts';
import { describeTranslator } from '#lib/wording/quote.ts';

/** Returns the sign of a footnote. */
export function footnoteSign(number: number): string {
  return `[${number}]`;
}

/** Returns a passage as a footnote: its words, who says so, and where they stand. */
export function formatFootnote(
  { quote, attribution, source }: Passage,
  number: number,
  sources: Readonly<Record<string, Source>>,
): string {
  const record = lookUp(sources, source.id);
  const translation = quote?.translation ?? null;
  const words = quote === null ? 'No quotation is given.' : `“${quote.exact}”`;
  const translated =
    translation === null ? '' : ` “${isolate(translation.text)}” (${describeTranslator(translation)}).`;
  const byline = record === undefined ? '' : describeByline(record);
  const where = [byline, isolate(source.title), source.published && isolateWithin(source.published.label)]
    .filter((part) => part !== '' && part !== null)
    .join(', ');
  const locator = quote?.locator ? `, ${isolate(quote.locator)}` : '';
  return `${footnoteSign(number)} ${isolate(words)}${translated} ${attribution}. ${where}${locator}.`;
}
