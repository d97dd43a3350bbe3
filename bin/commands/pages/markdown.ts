/** Returns a table; cells may hold markup, bars in them are escaped. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Returns a page of `docs/` with its sections set apart, and a first line that says where it comes from. */
export function formatPage(title: string, ...sections: readonly string[]): string {
  const origin = '<!-- Made by `npm run docs` from the tables in the code: change those, not this page. -->';
  return `${[origin, `# ${title}`, ...sections].join('\n\n')}\n`;
}
