import { JointCitations } from '#lib/query/joint-citations.ts';
import type { Block, SeenColumns } from './block.ts';
import type { Columns } from './columns.ts';
import { isFirstOfSource, isSaidDenial } from './saying.ts';

/** What was worked out of blocks as of one day, for the questions that follow. */
export type SeenBlocks = Map<Block, SeenColumns>;

/**
 * Returns the rows as of a day: where all of its sources are known by then, what all of its stated dates make up, else
 * what those of the known ones make up (the rule of `JointCitations`). Rows that are not known at all say nothing. `seen`
 * holds what was worked out before of the same day and the same data.
 */
export function seeAsOf({ names }: Columns, block: Block, asof: number, seen: SeenBlocks): SeenColumns {
  const known = seen.get(block);
  if (known !== undefined) return known;
  const worked = workOut(block, asof, names.known);
  seen.set(block, worked);
  return worked;
}

function workOut(block: Block, asof: number, known: Int32Array): SeenColumns {
  const { statedEarliest, statedLatest, contested, sources } = block;
  const whole = { earliest: statedEarliest, latest: statedLatest, contested, sources };
  const partly = listPartlyKnown(block, asof);
  if (partly.length === 0) return whole;
  const seen = {
    ...{ earliest: statedEarliest.slice(), latest: statedLatest.slice() },
    ...{ contested: contested.slice(), sources: sources.slice() },
  };
  const { cited, citedSource, citedEarliest, citedLatest, citedSaid } = block;
  const joint = new JointCitations();
  for (const row of partly) {
    const end = cited[row + 1] ?? 0;
    joint.clear();
    let count = 0;
    for (let place = cited[row] ?? 0; place < end; place += 1) {
      if ((known[citedSource[place] ?? 0] ?? 0) > asof) continue;
      const said = citedSaid[place] ?? 0;
      joint.add(citedEarliest[place] ?? 0, citedLatest[place] ?? 0, isSaidDenial(said));
      if (isFirstOfSource(said)) count += 1;
    }
    seen.earliest[row] = joint.earliest;
    seen.latest[row] = joint.latest;
    seen.contested[row] = joint.contested ? 1 : 0;
    seen.sources[row] = count;
  }
  return seen;
}

/** Without a branch a row: which rows these are cannot be guessed. */
function listPartlyKnown({ size, knownFrom, knownWhole }: Block, asof: number): Uint16Array {
  const rows = new Uint16Array(size + 1);
  let count = 0;
  for (let row = 0; row < size; row += 1) {
    rows[count] = row;
    count += +((knownWhole[row] ?? 0) > asof) & +((knownFrom[row] ?? 0) <= asof);
  }
  return rows.subarray(0, count);
}
