const MONTHS = /\b(Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec)[a-z]{2,}\b/g;

/** Returns the label of a date as a narrow column has room for it: "betw. 24 Feb 2022 and 29 May 2024". */
export function shortDate(label: string): string {
  return label.replace(MONTHS, (_, short) => short).replace(/\bbetween\b/, 'betw.');
}
