/** What the benchmarks say: tables of what was measured, and ratios held against their targets. */

/** A table of text; numbers are written before they get here. */
export type Table = { head: readonly string[]; rows: readonly (readonly string[])[] };

/** A ratio (or a count, where the target is one) and what it is to be. `target` null: told for its own sake. */
export type Finding = {
  what: string;
  value: number;
  bound: 'at most' | 'at least';
  target: number | null;
};

/** Returns whether a finding meets its target; null where it has none. NaN meets nothing. */
export function isMet({ value, bound, target }: Finding): boolean | null {
  if (target === null) return null;
  return bound === 'at most' ? value <= target : value >= target;
}

/** Returns tables and findings as text for a terminal. */
export function formatReport(tables: readonly Table[], findings: readonly Finding[]): string {
  const verdicts: Table = {
    head: ['ratio', 'value', 'target', ''],
    rows: findings.map((finding) => {
      const met = isMet(finding);
      return [
        finding.what,
        formatValue(finding.value),
        finding.target === null ? '' : `${finding.bound} ${finding.target}`,
        met === null ? '' : met ? 'met' : 'NOT MET',
      ];
    }),
  };
  return [...tables, verdicts].map(formatTable).join('\n\n');
}

function formatValue(value: number): string {
  if (Number.isNaN(value)) return 'not measured';
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

/** As Markdown, padded, so that it reads well in a terminal and can be pasted into a page. */
function formatTable({ head, rows }: Table): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}
