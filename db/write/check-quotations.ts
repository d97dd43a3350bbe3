import { listExcerpts } from '#db/read/sources.ts';
import { readText } from '#db/read/texts.ts';
import type { Database } from '#db/store/open-database.ts';
import { checkAgainstText } from '#lib/data-check/check-texts.ts';
import type { Excerpt } from '#lib/domain/excerpt.ts';
import type { EditIssue } from '#lib/edit/edit-issue.ts';
import type { DoneChange } from '#lib/edit/step.ts';
import { codePointLength, toCodePointText } from '#lib/text/code-points.ts';

/**
 * Returns an issue for every excerpt that changes and does not stand at its offsets in the full text of its source, with
 * the words that stand there or are nearest. Where no text is attached, nothing can be told.
 */
export function checkQuotations(database: Database, changes: readonly DoneChange[]): EditIssue[] {
  return changes.flatMap(({ kind, id, after }) => {
    if (after === null || (kind !== 'excerpt' && kind !== 'text')) return [];
    const [sourceId = ''] = id.split('/');
    const text = findWords(database, changes, sourceId);
    if (text === null) return [];
    // Another text has to have every quotation that was taken from the one before.
    const excerpts = kind === 'text' ? listOthers(database, changes, id) : [after as Excerpt];
    const source = { length: codePointLength(text), excerpts };
    return checkAgainstText(source, toCodePointText(text), []).map(({ code, at, message }) => ({
      ...({ kind: 'excerpt', code, message } as const),
      id: `${sourceId}/${excerpts[Number(at[1])]?.id ?? ''}`,
      path: String(at.at(-1)),
    }));
  });
}

function listOthers(database: Database, changes: readonly DoneChange[], source: string): Excerpt[] {
  const changed = new Set(changes.filter(({ kind }) => kind === 'excerpt').map(({ id }) => id));
  return listExcerpts(database, source).filter(({ id }) => !changed.has(`${source}/${id}`));
}

/** The text as it will be: one that comes with the same step counts. */
function findWords(database: Database, changes: readonly DoneChange[], source: string): string | null {
  const coming = changes.find(({ kind, id }) => kind === 'text' && id === source);
  if (coming !== undefined) return (coming.after as { text: string } | null)?.text ?? null;
  return readText(database, source) ?? null;
}
