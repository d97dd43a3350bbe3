import type { PresentPosition } from './talk-position.ts';

/** What the windows of one talk share: the event by its id, the part of its slide, and whether the screen is blank. */
export type PresentState = { event: string; part: number; blank: boolean };

/** What a window of a talk is: what the audience sees, or the presenter's notes. */
export type PresentRole = 'deck' | 'notes';

/** What one window tells the others: where it has gone, where it is when asked, or that it was just opened and asks. */
export type PresentMessage =
  | { kind: 'moved' | 'answer'; state: PresentState }
  | { kind: 'ask'; by: PresentRole };

/** Returns the name of the channel of a talk: windows that show the same events in the same order are in step. */
export function presentChannel(filter: string): string {
  return `dyadline-present ${filter}`;
}

/** Returns a message as it was posted, or null for anything else: a channel carries what any version of a page says. */
export function parsePresentMessage(data: unknown): PresentMessage | null {
  if (!isRecord(data)) return null;
  const { kind, by, state } = data;
  if (kind === 'ask') return by === 'deck' || by === 'notes' ? { kind, by } : null;
  if ((kind !== 'moved' && kind !== 'answer') || !isRecord(state)) return null;
  const { event, part, blank } = state;
  if (typeof event !== 'string' || typeof part !== 'number' || typeof blank !== 'boolean') return null;
  return { kind, state: { event, part, blank } };
}

/** Returns the slide and part that a state of another window means here, or null where its event is not among `ids`. */
export function toPresentPosition(
  { event, part }: PresentState,
  ids: readonly string[],
  parts: readonly number[],
): PresentPosition | null {
  const slide = ids.indexOf(event);
  if (slide === -1) return null;
  const last = (parts[slide] ?? 1) - 1;
  return { slide, part: Number.isInteger(part) ? Math.min(Math.max(part, 0), Math.max(last, 0)) : 0 };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
