import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UNDATED_TESTS } from '../unit-zones.ts';
import { ROOT } from './cruise-tree.ts';

const DATES = /\bDate\b|edtf|\bdays?\b|today|\/time\/|earliest|latest|asof|\bwindow\b/i;

function listFiles(place: string): string[] {
  if (!statSync(path.join(ROOT, place)).isDirectory()) return [place];
  return readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(place, name));
}

describe('UNDATED_TESTS', () => {
  it('names tests that are there, and none that holds a date', () => {
    const files = UNDATED_TESTS.flatMap(listFiles);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => DATES.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  });
});
