import { isolate } from '#lib/isolate.ts';
import type { DoneChange, RecordKind } from './step.ts';

const NOUNS: Readonly<Record<RecordKind, string>> = {
  'event-type': 'event type',
  actor: 'actor',
  chronology: 'chronology',
  source: 'source',
  text: 'text of the source',
  excerpt: 'quotation',
  event: 'event',
};

/** Returns a kind of record in words, such as `event type`. */
export function describeKind(kind: RecordKind): string {
  return NOUNS[kind];
}

/** Returns how a record is called for a reader: its title, name or words, else its id. */
export function nameRecord({ id, before, after }: Pick<DoneChange, 'id' | 'before' | 'after'>): string {
  const record = (after ?? before ?? {}) as Record<string, unknown>;
  const name = record.title ?? record.name ?? record.label ?? record.exact;
  return typeof name === 'string' && name !== '' ? isolate(`“${name}”`) : id;
}

/** Returns what somebody did to one record, in words: `Changed the event “A visit”`. */
export function describeChange(change: DoneChange): string {
  return `${verbOf(change)} the ${describeKind(change.kind)} ${nameRecord(change)}`;
}

function verbOf({ before, after }: DoneChange): string {
  if (before === null) return 'Added';
  if (after === null) return 'Deleted';
  const [was, is] = [before, after].map((record) => (record as { status?: string }).status);
  if (was === is) return 'Changed';
  return is === 'withdrawn' ? 'Withdrew' : is === 'draft' ? 'Made a draft of' : 'Published';
}
