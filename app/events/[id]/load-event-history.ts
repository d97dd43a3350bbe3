import type { Correction } from '#app/_components/event/event-history.tsx';
import { openedDatabase } from '#app/_server/database.ts';
import { loadNames } from '#app/_server/load-names.ts';
import { type EventRevision, listRevisions } from '#db/read/event-history.ts';
import { describeInstant } from '#lib/time/describe-instant.ts';
import { describeChanges } from '#lib/wording/describe-changes.ts';

/** Returns how an event was corrected after its publication, newest first; what a reader could not see is none. */
export async function loadCorrections(id: string): Promise<Correction[]> {
  const revisions = await listRevisions(openedDatabase(), id);
  if (revisions.length < 2) return [];
  const { labels } = await loadNames();
  const corrections = revisions.flatMap(({ revision, savedAt, event }, index) => {
    const before = revisions[index - 1];
    const changes = before === undefined ? [] : describeChanges(before.event, event, labels);
    if (before === undefined || changes.length === 0) return [];
    return [{ revision, on: describeInstant(savedAt), changes, before: before.revision }];
  });
  return corrections.reverse();
}

/** Returns a published revision by its number as an address writes it; null where the number is none or unknown. */
export async function findRevision(id: string, text: string): Promise<EventRevision | null> {
  if (!/^[1-9]\d{0,8}$/.test(text)) return null;
  const revisions = await listRevisions(openedDatabase(), id);
  return revisions.find(({ revision }) => revision === Number(text)) ?? null;
}
