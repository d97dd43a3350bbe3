import { describe, expect, it } from 'vitest';
import { DyadlineError, ERROR_CODES } from '#lib/errors.ts';
import { PROBLEM_KINDS, toProblem } from '#lib/problem.ts';

describe('toProblem', () => {
  it('has a status, a title and an advice for every code', () => {
    for (const code of ERROR_CODES) {
      const problem = toProblem(new DyadlineError(code, 'Because.'));
      expect(problem).toMatchObject({
        type: `/problems/${code}`,
        detail: 'Because.',
        status: PROBLEM_KINDS[code].status,
      });
      expect(problem.status).toBeGreaterThanOrEqual(400);
      expect(PROBLEM_KINDS[code].advice).not.toBe('');
    }
  });

  it('carries the details of a failure', () => {
    expect(
      toProblem(new DyadlineError('withdrawn', 'Gone.', { details: { reason: 'wrong' } })),
    ).toMatchObject({
      status: 410,
      reason: 'wrong',
    });
  });

  it('gives nothing away of what nobody expected', () => {
    const problem = toProblem(new Error('password is hunter2'));
    expect(problem).toMatchObject({ type: '/problems/internal', status: 500 });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });
});
