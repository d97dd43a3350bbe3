/** Returns a number with its noun: "1 quotation", "1,204 quotations". */
export function describeCount(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}
