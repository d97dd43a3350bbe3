/** Returns the list with a value added where it is missing and taken out where it is there; the order of the others stays. */
export function toggleValue(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
