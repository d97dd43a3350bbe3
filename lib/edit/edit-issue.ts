import { DyadlineError } from '#lib/errors.ts';
import type { Issue } from '#lib/issue.ts';
import type { RecordKey } from './step.ts';

/** What is wrong with one of the records of a step; `path` leads to the field within it, as in `citations[0].statedDate`. */
export type EditIssue = Issue & RecordKey;

/** Returns the failure of a change that breaks rules, with every issue; undefined where there is none. */
export function toInvalid(issues: readonly EditIssue[], asked?: RecordKey): DyadlineError | undefined {
  const [first] = issues;
  if (first === undefined) return undefined;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  const at = first.path === '' ? '' : `${first.path}: `;
  return new DyadlineError('dataset-invalid', `${at}${first.message}${more}.`, {
    details: { errors: toErrors(issues, asked) },
  });
}

/** Returns issues as the `errors` of a problem document; those of other records than the one asked for say whose they are. */
function toErrors(issues: readonly EditIssue[], asked?: RecordKey) {
  return issues.map(({ code, path, message, kind, id }) => {
    const isOther = asked === undefined || kind !== asked.kind || id !== asked.id;
    return {
      code,
      path,
      detail: message,
      message: isOther ? `${kind} ${id}: ${message}` : message,
      ...(isOther ? { kind, id } : {}),
    };
  });
}
