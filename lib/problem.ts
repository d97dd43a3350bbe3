import { DyadlineError, type ErrorCode } from './errors.ts';

/** What an error code means: its HTTP status, its title, and what a person can do. */
export type ProblemKind = { status: number; title: string; advice: string };

/** Every error code with its meaning; total, so that no failure lacks an answer. */
export const PROBLEM_KINDS: Readonly<Record<ErrorCode, ProblemKind>> = {
  'invalid-request': {
    status: 400,
    title: 'The request cannot be understood',
    advice:
      'Each entry of "errors" names a parameter, what is wrong with it and what is allowed. Correct it and ask again.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Sign in first',
    advice: 'Only editors may do this. Sign in and try again.',
  },
  'not-allowed': {
    status: 403,
    title: 'Not allowed',
    advice: 'Your account may not do this. Ask an editor of this timeline.',
  },
  'not-found': {
    status: 404,
    title: 'Nothing here',
    advice: 'No event, source or page has this address. Check the spelling, or search the timeline.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This method is not allowed here',
    advice: 'The "Allow" header lists the methods that this address answers.',
  },
  conflict: {
    status: 409,
    title: 'It conflicts with what is stored',
    advice: 'Read the record again; something with this id or these contents is there already.',
  },
  withdrawn: {
    status: 410,
    title: 'Withdrawn',
    advice: 'This event was published and then withdrawn. The reason is given; its id is not used again.',
  },
  'revision-mismatch': {
    status: 412,
    title: 'It has changed since you read it',
    advice: 'Read the record again, look at what changed, and repeat your change on the new revision.',
  },
  'too-large': { status: 413, title: 'Too large', advice: 'Send less in one request; the limit is given.' },
  'unsupported-media': {
    status: 415,
    title: 'This media type is not read here',
    advice: 'Send application/json unless the documentation of the address says otherwise.',
  },
  'dataset-invalid': {
    status: 422,
    title: 'The data is not valid',
    advice: 'Each entry of "errors" says where and what to do. Nothing was stored.',
  },
  'revision-required': {
    status: 428,
    title: 'Say which revision you change',
    advice: 'Send If-Match with the ETag that the record had when you read it.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    advice: 'Wait for the number of seconds in the "Retry-After" header.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    advice: 'The fault is ours. Try again; if it stays, report it with the address that you asked for.',
  },
  'unsupported-format': {
    status: 501,
    title: 'This format is not made here',
    advice: 'Ask for one of the formats that are listed.',
  },
  busy: { status: 503, title: 'Busy', advice: 'The server has too much to do. Try again in a moment.' },
  'storage-unavailable': {
    status: 503,
    title: 'The database cannot be read',
    advice:
      'Try again in a moment. If you run this server: the start command says what is wrong with the file.',
  },
};

/** A problem document as RFC 9457 defines it. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  [member: string]: unknown;
};

/** Returns the problem document of a failure; anything that is not a `DyadlineError` becomes `internal` and gives nothing away. */
export function toProblem(error: unknown): Problem {
  const known = error instanceof DyadlineError ? error : undefined;
  const code = known?.code ?? 'internal';
  const kind = PROBLEM_KINDS[code];
  return {
    type: `/problems/${code}`,
    title: kind.title,
    status: kind.status,
    detail: known?.message ?? kind.advice,
    ...known?.details,
  };
}
