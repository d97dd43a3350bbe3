import { readName } from '#lib/domain/person-name.ts';
import { isolate, isolateWithin } from '#lib/isolate.ts';
import { lookUp } from '#lib/look-up.ts';
import type { Holder } from '#lib/picture/shape.ts';
import type { Still } from '#lib/picture/still.ts';
import { describeNames } from '#lib/wording/describe-names.ts';
import type { Passage } from '#lib/wording/passage.ts';
import { describeTranslator } from '#lib/wording/quote.ts';
import { type Block, LEAST_TYPE, type Page, paragraph, stack } from './page.ts';

/** Where blocks stand across a slide, and what of its layout they fill. */
export type Column = { x: number; width: number; holder: Holder };

/** What quotations name their sources by. */
export type Cited = { names: Still['names']; numbered: readonly string[] };

/** Between blocks of a column. */
export const GAP = 16;

const INDENT = 28;

/** Returns a quotation with who says it and the number of its source; without words where an import gives none. */
export function quotationBlock(
  passage: Passage,
  size: number,
  { x, width, holder }: Column,
  cited: Cited,
  { palette }: Page,
): Block {
  const { quote } = passage;
  const inner = { x: x + INDENT, y: 0, width: width - INDENT };
  const words = quote === null ? null : `“${quote.translation?.text ?? quote.exact}”`;
  const language = quote === null ? null : ((quote.translation ?? quote).language ?? null);
  const quoted =
    words === null
      ? []
      : [paragraph(words, inner, { size, weight: 400, color: palette.ink }, { holder, language })];
  const by = paragraph(
    `– ${describeOrigin(passage, cited)}`,
    inner,
    { size: LEAST_TYPE, weight: 400, color: palette.inkMuted },
    { holder, cites: true },
  );
  return stack([...quoted, by], 2);
}

/** "US intelligence, reported – Ada Author, June 2024 [3]". */
function describeOrigin({ attribution, quote, source }: Passage, { names, numbered }: Cited): string {
  const record = lookUp(names.sources, source.id);
  const people = record === undefined ? '' : describeNames(record.authors.map(readName));
  const where = people || isolate(record?.container ?? record?.publisher ?? source.title);
  const when = source.published === null ? '' : `, ${isolateWithin(source.published.label)}`;
  const translation = quote?.translation ?? null;
  const translator = translation === null ? '' : `, ${describeTranslator(translation)}`;
  const number = numbered.indexOf(source.id) + 1;
  const by = attribution.startsWith(where) ? attribution : `${attribution} – ${where}`;
  return `${by}${when}${translator}${number > 0 ? `\u00a0[${number}]` : ''}`;
}
