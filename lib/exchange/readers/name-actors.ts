import type { Actor } from '#lib/domain/actor.ts';
import { countEdits } from '#lib/text/count-edits.ts';
import type { ImportQuestion } from './import-row.ts';

/** Letters that a name may differ by to be asked about. */
const MOST_EDITS = 2;

/** What an actor is found by: the codes that a name stands for. */
export type ActorNames = {
  /** Returns the code that a name surely stands for, or null. */
  find: (name: string) => string | null;
  /** Returns the codes of the actors that a text names. */
  findIn: (text: string) => string[];
  /** Returns what to ask of a name that nobody has here. */
  ask: (name: string) => ImportQuestion;
};

/** Returns how actors are found by code, name and alias, and by what a person answered for a name (`map`). */
export function nameActors(actors: readonly Actor[], map: ReadonlyMap<string, string>): ActorNames {
  const known = new Map<string, string>();
  const codes = new Set(actors.map(({ code }) => code));
  for (const { code, name, aliases } of actors)
    for (const one of [code, name, ...aliases]) if (!known.has(fold(one))) known.set(fold(one), code);
  for (const [name, code] of map) if (codes.has(code)) known.set(fold(name), code);
  const find = (name: string) => known.get(fold(name)) ?? known.get(fold(turn(name))) ?? null;
  const words = [...known.keys()].sort((a, b) => b.length - a.length).filter((word) => word.length > 2);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${words.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return {
    find,
    findIn: (text) =>
      words.length === 0
        ? []
        : [...new Set([...fold(text).matchAll(pattern)].flatMap(([word]) => known.get(word) ?? []))],
    ask: (name) => {
      const near = actors
        .filter((actor) => isNear(name, actor))
        .map(({ code, name: of }) => `${of} (${code})`);
      const guess = near.length === 0 ? 'No actor here has this name.' : `Did you mean ${near.join(' or ')}?`;
      return { question: `Who is “${name}”? ${guess}`, option: `--map "${name}=CODE"` };
    },
  };
}

/** `Upham, North` is `North Upham`. */
function turn(name: string): string {
  return name.split(/,\s*/).reverse().join(' ');
}

function isNear(name: string, { name: other, aliases }: Actor): boolean {
  const folded = fold(name);
  return [other, ...aliases].map(fold).some((one) => {
    if (one.split(' ').includes(folded)) return true;
    return one.length > 4 && countEdits(folded, one, MOST_EDITS) <= MOST_EDITS;
  });
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[.’']/g, '').replace(/\s+/g, ' ').trim();
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
