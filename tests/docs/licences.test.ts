import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPackages } from '../../bin/commands/pages/licences-page.ts';

const LOCK = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');

/** Licences that ask nothing of the code beside them; MPL and LGPL only of changes to the package itself. */
const FITTING =
  /^(?:0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|CC-BY-4\.0|CC0-1\.0|ISC|LGPL-3\.0-or-later|MIT|MPL-2\.0|OFL-1\.1|Unlicense|W3C-20150513|WTFPL|Zlib)$/;

/** Of licences to choose from one must fit, of those that hold together each. */
function fits(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => FITTING.test(licence.trim())));
}

describe('the licences of packages', () => {
  it('are all stated, and fit beside MIT code', () => {
    expect(listPackages(LOCK).filter(({ licence }) => !fits(licence))).toEqual([]);
    expect(listPackages(LOCK).length).toBeGreaterThan(100);
  });

  it('are told apart', () => {
    for (const one of ['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1']) expect(fits(one)).toBe(true);
    for (const one of ['AGPL-3.0', 'CPAL-1.0 OR AGPL-1.0', 'MIT AND GPL-3.0', 'unknown'])
      expect(fits(one)).toBe(false);
  });
});
