import type { TalkPosition } from './talk-position.ts';

/** What the windows of one talk share: the event by its id, the face of its slide, and whether the screen is blank. */
export type TalkState = { event: string; face: number; blank: boolean };

/** What a window of a talk is: what the audience sees, or the presenter's notes. */
export type TalkRole = 'slides' | 'notes';

/**
 * What a window of a talk posts: where it has moved, where it is (in answer to `ask`), or that it was just opened and
 * asks where the others are.
 */
export type TalkMessage = { kind: 'moved' | 'answer'; state: TalkState } | { kind: 'ask'; by: TalkRole };

/** Returns the name of the channel of a talk: windows that show the same events in the same order are in step. */
export function talkChannel(filter: string): string {
  return `dyadline-present ${filter}`;
}

/** Returns a message as it was posted, or null for anything else: a channel carries what any version of a page says. */
export function parseTalkMessage(data: unknown): TalkMessage | null {
  if (!isRecord(data)) return null;
  const { kind, by, state } = data;
  if (kind === 'ask') return by === 'slides' || by === 'notes' ? { kind, by } : null;
  if ((kind !== 'moved' && kind !== 'answer') || !isRecord(state)) return null;
  const { event, face, blank } = state;
  if (typeof event !== 'string' || typeof face !== 'number' || typeof blank !== 'boolean') return null;
  return { kind, state: { event, face, blank } };
}

/** Returns the slide and face that a state of another window means here, or null where its event is not among `ids`. */
export function toTalkPosition(
  { event, face }: TalkState,
  ids: readonly string[],
  faces: readonly number[],
): TalkPosition | null {
  const slide = ids.indexOf(event);
  if (slide === -1) return null;
  const last = (faces[slide] ?? 1) - 1;
  return { slide, face: Number.isInteger(face) ? Math.min(Math.max(face, 0), Math.max(last, 0)) : 0 };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
