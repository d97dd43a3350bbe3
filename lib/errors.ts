/**
 * The closed set of failures. Bad input is not among them until it reaches an edge: parsers return issues, and the
 * edge that refuses them throws one of these. `lib/problem.ts` maps every code to an HTTP status.
 */
export const ERROR_CODES = [
  'invalid-request',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'method-not-allowed',
  'conflict',
  'withdrawn',
  'revision-mismatch',
  'too-large',
  'unsupported-media',
  'dataset-invalid',
  'revision-required',
  'too-many-requests',
  'internal',
  'unsupported-format',
  'busy',
  'storage-unavailable',
] as const;

/** The name of a failure, the same in code, in problem documents and under `/problems/{code}`. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure that is expected to happen: its message is a sentence for the person who meets it. */
export class DyadlineError extends Error {
  readonly code: ErrorCode;
  /** Extra members for programs; they appear in the problem document. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DyadlineError';
    this.code = code;
    this.details = options.details ?? {};
  }
}
