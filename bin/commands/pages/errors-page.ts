import { ERROR_CODES } from '#lib/errors.ts';
import { PROBLEM_KINDS } from '#lib/problem.ts';
import { formatPage, formatTable } from './markdown.ts';

/** Returns docs/errors.md: every error code with its status, its meaning and what to do. */
export function formatErrorsPage(): string {
  const rows = ERROR_CODES.map((code) => {
    const { status, title, advice } = PROBLEM_KINDS[code];
    return [`\`${code}\``, String(status), title, advice];
  });
  return formatPage(
    'Errors',
    'The API answers a failure with a problem document (RFC 9457, `application/problem+json`): `type` is `/problems/` and the code, `title` and `status` are those below, `detail` says what is the matter this time. Where several things are wrong, `errors` lists them, each with a `code`, a `path` and a `message`.',
    formatTable(['code', 'status', 'title', 'what to do'], rows),
    'Commands print a sentence and end with an exit code: 0 where all went well, 1 where something failed, 2 where the words on the command line are not understood.',
  );
}
