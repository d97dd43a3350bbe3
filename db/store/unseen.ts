/**
 * What editors made and no published event uses yet is not seen by readers, like the drafts that it is for: sources,
 * excerpts and actors. The triggers of `changes` tell the same apart (see the migrations).
 */
/** From these on, because they are few beside all that there is. */
const made = (kind: string) => `(
    SELECT DISTINCT id FROM step_changes AS change WHERE kind = '${kind}' AND before IS NULL
      AND NOT EXISTS (SELECT 1 FROM fills WHERE fills.kind = '${kind}' AND fills.id = change.id)
  ) AS made`;
const published = (table: string, condition: string) => `EXISTS (
    SELECT 1 FROM ${table} JOIN events ON events.number = event_number WHERE ${condition} AND status = 'published'
  )`;

/** SQL of the numbers of sources that readers do not see. */
export const UNSEEN_SOURCES = `(
  SELECT hidden.number FROM ${made('source')} CROSS JOIN sources AS hidden ON hidden.id = made.id
  WHERE NOT ${published('citations', 'source_number = hidden.number')}
)`;

/** SQL of the numbers of excerpts that readers do not see. */
export const UNSEEN_EXCERPTS = `(
  SELECT hidden.number FROM ${made('excerpt')}
    CROSS JOIN sources AS home ON home.id = substr(made.id, 1, instr(made.id, '/') - 1)
    CROSS JOIN excerpts AS hidden
      ON hidden.source_number = home.number AND hidden.id = substr(made.id, instr(made.id, '/') + 1)
  WHERE NOT ${published('citations', 'source_number = hidden.source_number AND excerpt_number = hidden.number')}
)`;

/** SQL of the codes of actors that readers do not see. */
export const UNSEEN_ACTORS = `(
  SELECT hidden.code FROM ${made('actor')} CROSS JOIN actors AS hidden ON hidden.code = made.id
  WHERE NOT ${published('participants', 'actor = hidden.code')}
    AND NOT EXISTS (SELECT 1 FROM actors AS other WHERE other.counts_as = hidden.code)
    AND NOT EXISTS (SELECT 1 FROM chronology, json_each(content, '$.focal') WHERE value = hidden.code)
)`;
