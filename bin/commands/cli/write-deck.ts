import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Names, readNames } from '#db/read/names.ts';
import { readStill } from '#db/read/still.ts';
import type { Database } from '#db/store/open-database.ts';
import { planDeck } from '#lib/deck/plan-deck.ts';
import { DyadlineError } from '#lib/errors.ts';
import { readTemplate } from '#lib/exchange/pptx/template/read-template.ts';
import { writePptx } from '#lib/exchange/pptx/write-pptx.ts';
import { pictureSize } from '#lib/picture/picture-use.ts';
import { FILTER_PARAMETERS } from '#lib/query/filter.ts';
import { listNames, type ParameterTable, pickParameters, type ValueOf } from '#lib/query/parameter.ts';
import { parseParameters, unknownParameters } from '#lib/query/parse-parameters.ts';
import { EXPORT_PARAMETERS } from '#lib/query/route-parameters.ts';
import { EMBED_VIEW_PARAMETERS } from '#lib/query/view.ts';
import { todayFrom } from '#lib/time/day.ts';
import type { Output } from './command.ts';
import { formatCount } from './print-issues.ts';

/** What a deck is asked for: which events, in the words of an address, and the files to read and to write. */
export type AskedDeck = { query: string; template: string | undefined; out: string | undefined };

/**
 * Writes the deck of a filter, in a template where one is named, to a file or to standard output; says what the template
 * lacks. Throws where a word of the query is unknown, or the template cannot be used.
 */
export async function writeDeck(
  database: Database,
  { query, template, out }: AskedDeck,
  output: Output,
): Promise<void> {
  const names = await readNames(database);
  const { filter, view, options } = readQuery(new URLSearchParams(query), names);
  const still = await readStill(database, names, {
    filter,
    view,
    ...pictureSize('slide', options),
    theme: view.theme ?? 'light',
    today: todayFrom(new Date()),
    origin: process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL).origin : null,
  });
  const read = template === undefined ? null : await readTemplate(readFileSync(path.resolve(template)));
  for (const note of read?.notes ?? []) output.printProblem(`${template}: ${note}`);
  const deck = planDeck(still, options.slides, read);
  const bytes = await writePptx(deck, read);
  if (out === undefined) process.stdout.write(bytes);
  else writeWhole(path.resolve(out), bytes);
  const slides = formatCount(deck.slides.length, 'slide');
  output.printProblem(
    `Wrote ${formatCount(still.records.length, 'event')} on ${slides}${out === undefined ? '' : ` to ${out}`}.`,
  );
}

/** A file is there whole or not at all. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function readQuery(given: URLSearchParams, { vocabulary }: Names) {
  const options = pickParameters(EXPORT_PARAMETERS, 'width', 'height', 'slides');
  const [issue] = unknownParameters(
    given,
    [FILTER_PARAMETERS, EMBED_VIEW_PARAMETERS, options].flatMap((table) =>
      listNames(table as ParameterTable<object>),
    ),
  );
  if (issue !== undefined) throw new DyadlineError('invalid-request', issue.message);
  const read = <Table extends object>(table: Table): ValueOf<Table> => {
    const { value, issues } = parseParameters(given, table as ParameterTable<object>, vocabulary);
    if (issues[0] !== undefined) throw new DyadlineError('invalid-request', issues[0].message);
    return value as ValueOf<Table>;
  };
  return { filter: read(FILTER_PARAMETERS), view: read(EMBED_VIEW_PARAMETERS), options: read(options) };
}
