/** Random edits in plain SQL of what `anyDataSet` fills a database with. */
import fc from 'fast-check';
import { MODALITIES } from '#lib/domain/citation.ts';

const ID = ['e1', 'e2', 'constructor', 'e4', 'e5', 'e6', 'e7', 'e8', 'new'];
const quoted = (values: readonly string[]) => fc.constantFrom(...values.map((value) => `'${value}'`));
const id = quoted(ID);
/** An event's number; an id that is not there gives null, which is refused. */
const number = id.map((text) => `(SELECT number FROM events WHERE id = ${text})`);
const sourceNumber = quoted(['s1', 's2', 's3']).map(
  (text) => `(SELECT number FROM sources WHERE id = ${text})`,
);
const day = fc.constantFrom('NULL', '-805000', '-1', '0', '10', '11', '19000', '19900', '19901');
const source = quoted(['s1', 's2', 's3']);
const actor = quoted(['RUS', 'SUN', 'PRK', 'TUR']);
const role = quoted(['party', 'speaker', 'mentioned']);
const position = fc.constantFrom(0, 1, 2, 3, 4).map(String);
const modality = quoted(MODALITIES);
const statusOf = quoted(['published', 'published', 'draft', 'withdrawn']);
const verb = fc.constantFrom('INSERT', 'INSERT OR REPLACE', 'INSERT OR IGNORE');

const fill = (text: string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((values) => values.reduce((all, value) => all.replace('?', value), text));

/** Edits that a person may make in plain SQL; some are refused, and then nothing of them may stay. */
export const anyEdit = fc.oneof(
  fill('UPDATE events SET earliest_day = ? WHERE id = ?', day, id),
  fill('UPDATE events SET latest_day = ?, date = date WHERE id = ?', day, id),
  fill('UPDATE OR IGNORE events SET earliest_day = ?, latest_day = ? WHERE id = ?', day, day, id),
  fill('UPDATE events SET earliest_day = NULL WHERE id IN (?, ?)', id, id),
  fill('UPDATE events SET type = ? WHERE id = ?', quoted(['treaty', 'summit', 'constructor']), id),
  fill('UPDATE events SET importance = ? WHERE id = ?', fc.constantFrom('1', '3', '5'), id),
  fill('UPDATE events SET status = ? WHERE id = ?', statusOf, id),
  fill('UPDATE OR REPLACE events SET id = ? WHERE id = ?', id, id),
  fill('UPDATE OR IGNORE events SET number = 90 WHERE id = ?', id),
  fill('DELETE FROM events WHERE id = ?', id),
  fill(
    `? INTO events (id, title, summary, date, earliest_day, latest_day, type, importance, status, revision, updated_at)
      VALUES (?, 't', 's', '2024', ?, NULL, 'constructor', 2, ?, 1, '')`,
    verb,
    id,
    day,
    statusOf,
  ),
  fill(
    '? INTO participants (event_number, position, actor, role) VALUES (?, ?, ?, ?)',
    verb,
    number,
    position,
    actor,
    role,
  ),
  fill('UPDATE participants SET actor = ? WHERE event_number = ? AND position = ?', actor, number, position),
  fill('UPDATE participants SET role = ? WHERE event_number = ?', role, number),
  fill('UPDATE OR IGNORE participants SET event_number = ? WHERE event_number = ?', number, number),
  fill('DELETE FROM participants WHERE event_number = ? AND position = ?', number, position),
  fill(
    `? INTO citations (event_number, position, source_number, stated_date, resolution_kind, resolution_note, asserted_by, modality, stance)
      VALUES (?, ?, ?, '2024', 'absolute', 'n', 'a', ?, ?)`,
    verb,
    number,
    position,
    sourceNumber,
    modality,
    quoted(['supports', 'disputes']),
  ),
  fill(
    'UPDATE citations SET source_number = ?, excerpt_number = NULL WHERE event_number = ? AND position = ?',
    sourceNumber,
    number,
    position,
  ),
  fill(
    'UPDATE OR REPLACE citations SET event_number = ? WHERE event_number = ? AND position = ?',
    ...[number, number, position],
  ),
  fill("UPDATE citations SET modality = 'denied' WHERE event_number = ?", number),
  fill(
    'UPDATE citations SET modality = ? WHERE event_number = ? AND position = ?',
    modality,
    number,
    position,
  ),
  fill('UPDATE citations SET stance = ? WHERE event_number = ?', quoted(['supports', 'disputes']), number),
  fill('DELETE FROM citations WHERE event_number = ? AND position = ?', number, position),
  fill('UPDATE OR IGNORE sources SET published_earliest_day = ? WHERE id = ?', day, source),
  fill('UPDATE OR IGNORE sources SET published_latest_day = ? WHERE id = ?', day, source),
  fill(
    'UPDATE OR IGNORE citations SET stated_earliest_day = ?, stated_latest_day = ? WHERE event_number = ? AND position = ?',
    ...[day, day, number, position],
  ),
  fill('UPDATE actors SET counts_as = ? WHERE code = ?', fc.constantFrom('NULL', "'RUS'", "'PRK'"), actor),
  fill(
    "INSERT OR REPLACE INTO actors (code, name, aliases, kind, counts_as) VALUES (?, 'x', '[]', 'state', ?)",
    actor,
    fc.constantFrom('NULL', "'PRK'"),
  ),
);
