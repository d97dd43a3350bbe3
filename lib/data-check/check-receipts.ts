import type { Actor } from '#lib/domain/actor.ts';
import type { Checks } from '#lib/domain/checks.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { formatShare } from './quoted-share.ts';
import type { RuleIssue } from './rule-issue.ts';

/** Largest share of passages whose source speaks in pronouns. */
const MAX_UNNAMED_SHARE = 0.03;

/** Returns an issue for every passage that, context included, names no participant, but for the listed ones. */
export function checkReceipts(
  { sources, actors, events }: DataSet,
  { unnamedPassages }: Checks,
): RuleIssue[] {
  const excerpts = new Map(
    sources.flatMap((source) =>
      source.excerpts.map(({ id, prefix, exact, suffix }) => [id, `${prefix}${exact}${suffix}`] as const),
    ),
  );
  const namesOf = new Map(actors.map((actor) => [actor.code, toNames(actor)]));
  const listed = new Set(unnamedPassages.map(({ excerpt }) => excerpt));
  const unnamed = new Set<string>();
  let cited = 0;
  const issues: RuleIssue[] = [];
  for (const [index, event] of events.entries()) {
    // Of an actor that is not known another rule tells.
    const isKnown = event.participants.every(({ actor }) => namesOf.has(actor));
    if (event.status === 'withdrawn' || !isKnown) continue;
    const names = event.participants.flatMap(({ actor }) => namesOf.get(actor) ?? []);
    for (const [place, { excerpt }] of event.citations.entries()) {
      const words = excerpts.get(excerpt ?? '');
      if (excerpt === null || words === undefined) continue;
      cited += 1;
      if (names.some((name) => name.test(words))) continue;
      unnamed.add(excerpt);
      if (listed.has(excerpt)) continue;
      const message = `"${excerpt}", context included, names no participant of this event: cut it again, so that a reader sees who, or list it in checks.json with the reason`;
      issues.push({ code: 'unnamed', at: ['events', index, 'citations', place, 'excerpt'], message });
    }
  }
  for (const [index, { excerpt }] of unnamedPassages.entries()) {
    if (unnamed.has(excerpt)) continue;
    const message = `"${excerpt}" names a participant of every event that cites it, or nothing cites it: take it off the list`;
    issues.push({ code: 'unnamed', at: ['checks', 'unnamedPassages', index, 'excerpt'], message });
  }
  const share = unnamedPassages.length / Math.max(1, cited);
  if (share > MAX_UNNAMED_SHARE) {
    const message = `${formatShare(share)} of all passages are listed as naming no participant, at most ${formatShare(MAX_UNNAMED_SHARE)} may be: cut some of them again`;
    issues.push({ code: 'unnamed', at: ['checks', 'unnamedPassages'], message });
  }
  return issues;
}

/** A name at the beginning of a word: so a people's name is found by its state's, and none is found inside of another. */
function toNames({ name, aliases }: Actor): RegExp[] {
  return [name, ...aliases].map((one) => {
    const text = one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // "US" is no "us".
    return new RegExp(`(?<![\\p{L}\\p{N}])${text}`, one === one.toUpperCase() ? 'u' : 'iu');
  });
}
