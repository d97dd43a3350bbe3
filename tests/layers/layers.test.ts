import { describe, expect, it } from 'vitest';
import { cruiseTree, listViolations, ROOT } from './cruise-tree.ts';

/** Under some versions of TypeScript, dependency-cruiser sees no module at all and reports success. */
const LEAST_MODULES = 50;

describe.each(['.dependency-cruiser.cjs', '.dependency-cruiser.runtime.cjs'] as const)('%s', (ruleFile) => {
  it('finds nothing wrong in more than 50 modules', async () => {
    const result = await cruiseTree(ROOT, ruleFile);
    const own = result.modules.filter(({ source }) => /^(app|bin|db|lib)\//.test(source));
    expect(own.length).toBeGreaterThan(LEAST_MODULES);
    expect(
      own.some(({ dependencies }) => dependencies.some(({ resolved }) => resolved.startsWith('lib/'))),
    ).toBe(true);
    expect(listViolations(result)).toEqual([]);
  });
});
