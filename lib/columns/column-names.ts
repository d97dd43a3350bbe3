import type { Participant } from '#lib/domain/event.ts';
import { type CountsAs, countAs, toPairs } from '#lib/domain/pair.ts';
import { OPEN_END } from '#lib/query/joint-citations.ts';

/** A source as columns know it; days are day numbers, null where its date of publication is open on that side. */
export type ColumnSource = {
  /** The number that citations name it by. */
  number: number;
  id: string;
  publishedEarliest: number | null;
  publishedLatest: number | null;
  /** Whether readers do not see it, because only drafts rest on it. */
  unseen?: boolean;
};

/** Values in the order in which they were first met, each with its place among them. */
class Places {
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();

  /** Returns the place of a value, a new one where it was not met before. */
  add(value: string): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    const place = this.values.push(value) - 1;
    this.#places.set(value, place);
    return place;
  }

  /** Returns the place of a value, or undefined. */
  find(value: string): number | undefined {
    return this.#places.get(value);
  }
}

/**
 * What the numbers in columns stand for: types, actors, pairs, sources, and casts. A cast is a list of participants; few
 * are different among many events, so that pairs and actors are worked out once a cast and looked up by its place.
 */
export class ColumnNames {
  readonly types = new Places();
  /** Codes after `countsAs`. */
  readonly actors = new Places();
  readonly pairs = new Places();
  /** By cast: the places of its pairs, and of its actors in any role but mentioned, each once. */
  castPairs: number[][] = [];
  castActors: number[][] = [];
  /** By cast: the codes of its actors in any role, as written. */
  readonly castCodes: string[][] = [];
  /** By source number; a number without a source has none. */
  sourceIds: string[] = [];
  /** By source number: the day from which on it is surely known, `OPEN_END` for never. */
  known = new Int32Array(0);
  /** Numbers of the sources that readers do not see. */
  unseen: ReadonlySet<number> = new Set();
  /** By source number: the first possible day of its publication, or null. */
  published: (number | null)[] = [];
  /** Rises whenever a cast is added or means something else. */
  castVersion = 0;
  readonly #participants: (readonly Participant[])[] = [];
  readonly #casts = new Map<string, number>();
  #countsAs: CountsAs;

  constructor(countsAs: CountsAs) {
    this.#countsAs = countsAs;
  }

  /** Returns the place of the cast of these participants. `key` tells it from others: the participants as one text. */
  addCast(key: string, read: () => readonly Participant[]): number {
    const known = this.#casts.get(key);
    if (known !== undefined) return known;
    const participants = read();
    const place = this.#participants.push(participants) - 1;
    this.#casts.set(key, place);
    this.castCodes[place] = participants.map(({ actor }) => actor);
    this.#derive(place, participants);
    this.castVersion += 1;
    return place;
  }

  /** Takes over which actors count as others, for all casts. */
  changeActors(countsAs: CountsAs): void {
    this.#countsAs = countsAs;
    for (const [place, participants] of this.#participants.entries()) this.#derive(place, participants);
    this.castVersion += 1;
  }

  /** Takes over what sources there are, and when they were published. */
  changeSources(sources: readonly ColumnSource[]): void {
    const length = sources.reduce((most, { number }) => Math.max(most, number + 1), 0);
    this.sourceIds = [];
    this.published = [];
    this.unseen = new Set(sources.flatMap(({ number, unseen }) => (unseen === true ? [number] : [])));
    this.known = new Int32Array(length).fill(OPEN_END);
    for (const { number, id, publishedEarliest, publishedLatest } of sources) {
      this.sourceIds[number] = id;
      this.published[number] = publishedEarliest;
      this.known[number] = publishedLatest ?? OPEN_END;
    }
  }

  #derive(place: number, participants: readonly Participant[]): void {
    const acting = participants.filter(({ role }) => role !== 'mentioned');
    const codes = new Set(acting.map(({ actor }) => countAs(actor, this.#countsAs)));
    this.castActors[place] = [...codes].map((code) => this.actors.add(code));
    this.castPairs[place] = toPairs(participants, this.#countsAs).map((pair) => this.pairs.add(pair));
  }
}
