import type { DataSet } from '#lib/domain/data-set.ts';
import type { SourceRecord } from '#lib/domain/source.ts';
import { codePointLength } from '#lib/text/code-points.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Largest share of a source that may be quoted: the documents are not ours to redistribute. */
const MAX_QUOTED_SHARE = 0.3;
/** Largest share that may stand in quotations and contexts together. */
const MAX_SHARE_WITH_CONTEXT = 0.5;

/** How much of a source the data set holds, as shares of its length (0 to 1); passages that overlap count once. */
export type QuotedShare = {
  /** Share that stands in quotations; at most 30%. */
  quoted: number;
  /** Share that stands in quotations or in the context kept on either side of them; at most 50%. */
  withContext: number;
};

/** Returns how much of a source its excerpts hold. */
export function quotedShare({ excerpts, length }: SourceRecord): QuotedShare {
  const quoted = excerpts.map(({ start, end }): Range => [start, end]);
  const withContext = excerpts.map(
    ({ start, end, prefix, suffix }): Range => [
      start - codePointLength(prefix),
      end + codePointLength(suffix),
    ],
  );
  return { quoted: unionLength(quoted) / length, withContext: unionLength(withContext) / length };
}

/** Returns an issue for every source of which more than the allowed share is quoted, or quoted and shown around it. */
export function checkQuotedShares({ sources }: DataSet): RuleIssue[] {
  return sources.flatMap((source, index) => {
    const { quoted, withContext } = quotedShare(source);
    const issue = (message: string) => [
      { code: 'quoted-share', at: ['sources', index, 'excerpts'], message },
    ];
    if (quoted > MAX_QUOTED_SHARE)
      return issue(
        `${formatShare(quoted)} of the source is quoted, at most ${formatShare(MAX_QUOTED_SHARE)} may be: shorten its excerpts`,
      );
    if (withContext <= MAX_SHARE_WITH_CONTEXT) return [];
    return issue(
      `${formatShare(withContext)} of the source stand in excerpts and their contexts, at most ${formatShare(MAX_SHARE_WITH_CONTEXT)} may: shorten the contexts first`,
    );
  });
}

/** Returns a share in per cent with one decimal, such as `12.5%`; rounded up, so that 30.04% never reads as 30.0%. */
export function formatShare(share: number): string {
  return `${(Math.ceil(share * 1000 - 1e-9) / 10).toFixed(1)}%`;
}

type Range = readonly [start: number, end: number];

function unionLength(ranges: readonly Range[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
