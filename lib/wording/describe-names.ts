import { isolate } from '#lib/isolate.ts';

/** Returns names as a list for a reader, "A, B and C", each isolated from its neighbours. */
export function describeNames(names: readonly string[]): string {
  const isolated = names.map(isolate);
  if (isolated.length < 2) return isolated[0] ?? '';
  return `${isolated.slice(0, -1).join(', ')} and ${isolated.at(-1)}`;
}
