import { DyadlineError } from '#lib/errors.ts';

/** Returns the step that a request names; the last of one's own where it names none. Throws `invalid-request`. */
export function toAskedStep(body: Readonly<Record<string, unknown>>): { step?: number } {
  const { step, ...others } = body;
  const [other] = Object.keys(others);
  const isNumber = typeof step === 'number' && Number.isSafeInteger(step) && step > 0;
  if (other === undefined && step === undefined) return {};
  if (other === undefined && isNumber) return { step };
  const [path, detail] =
    other === undefined
      ? ['step', 'give the number of a step, as the history has it']
      : [other, 'it is not known here; give step, or nothing'];
  throw new DyadlineError('invalid-request', `${path}: ${detail}.`, {
    details: { errors: [{ code: 'bad-value', path, detail, message: detail }] },
  });
}
