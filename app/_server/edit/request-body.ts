import { parseLocatedJson } from '#lib/data-check/parse-located-json.ts';
import { DyadlineError } from '#lib/errors.ts';
import { unknownParameters } from '#lib/query/parse-parameters.ts';
import { refuseIssues } from '../request-filter.ts';

/** Characters; the server in front takes no more than a megabyte of bytes. */
const MAX_BODY_LENGTH = 1024 * 1024;
const MAX_REASON_LENGTH = 500;

/**
 * Returns the JSON object that a request holds, empty where it has no body, and its text. Throws `unsupported-media` for
 * other media types, `invalid-request` for what is no JSON object, and `too-large`.
 */
export async function readBody(
  request: Request,
): Promise<{ text: string; body: Readonly<Record<string, unknown>> }> {
  const text = await request.text();
  if (text.length > MAX_BODY_LENGTH)
    throw new DyadlineError('too-large', `Send at most ${MAX_BODY_LENGTH} characters.`);
  if (text.trim() === '') return { text: '', body: {} };
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type))
    throw new DyadlineError(
      'unsupported-media',
      `Content-Type is ${type === '' ? 'missing' : type}: send application/json.`,
    );
  const { value, issues } = parseLocatedJson(text);
  refuseIssues(issues.map((issue) => ({ ...issue, message: `line ${issue.line}: ${issue.message}` })));
  const body = value?.value;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new DyadlineError('invalid-request', 'The body has to be a JSON object, in braces.');
  return { text, body: body as Readonly<Record<string, unknown>> };
}

/** Returns why something is written, as the parameter `reason` says; null where it does not. */
export function readReason({ searchParams }: URL): string | null {
  refuseIssues(unknownParameters(searchParams, ['reason']));
  const reason = searchParams.get('reason')?.trim() || null;
  if (reason !== null && [...reason].length > MAX_REASON_LENGTH)
    throw new DyadlineError('invalid-request', `reason: give at most ${MAX_REASON_LENGTH} characters.`);
  return reason;
}
