import type { Chronology } from '#lib/domain/chronology.ts';
import { loadNames } from './load-names.ts';

/**
 * Returns what the chronology says of itself, or null where the store cannot be read: whatever then tells so has a head
 * and a title all the same.
 */
export async function loadChronology(): Promise<Chronology | null> {
  try {
    return (await loadNames()).chronology;
  } catch {
    return null;
  }
}
