import { describe, expect, it } from 'vitest';
import { withLastRun } from './publish.ts';
import { type Finding, formatReport, isMet } from './report.ts';
import { median, percentile } from './statistics.ts';

const finding = (value: number, bound: Finding['bound'], target: number | null): Finding => ({
  what: 'zoom',
  value,
  bound,
  target,
});

describe('isMet', () => {
  it.each([
    [finding(1.5, 'at most', 1.5), true],
    [finding(1.51, 'at most', 1.5), false],
    [finding(0.6, 'at least', 0.6), true],
    [finding(0.59, 'at least', 0.6), false],
    [finding(Number.NaN, 'at most', 1), false],
    [finding(9, 'at most', null), null],
  ])('holds %o against its target', (one, met) => expect(isMet(one)).toBe(met));
});

describe('formatReport', () => {
  it('says plainly what was met and what was not', () => {
    const table = { head: ['a', 'bb'], rows: [['long cell', '1']] };
    const findings = [
      finding(1, 'at most', 1.5),
      finding(2, 'at most', 1.5),
      finding(Number.NaN, 'at least', 3),
    ];
    expect(formatReport([table], findings)).toBe(
      [
        '| a         | bb  |',
        '| --------- | --- |',
        '| long cell | 1   |',
        '',
        '| ratio | value        | target      |         |',
        '| ----- | ------------ | ----------- | ------- |',
        '| zoom  | 1.00         | at most 1.5 | met     |',
        '| zoom  | 2.00         | at most 1.5 | NOT MET |',
        '| zoom  | not measured | at least 3  | NOT MET |',
      ].join('\n'),
    );
  });
});

describe('percentile', () => {
  it('is the nearest rank', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(percentile(numbers, 0.95)).toBe(19);
    expect(percentile([7], 0.95)).toBe(7);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([])).toBeNaN();
  });
});

describe('withLastRun', () => {
  it('keeps what stands above and replaces what stood below', () => {
    const page = '# Page\n\nText.\n\n## Last run\n\nOld.\n';
    const once = withLastRun(page, '2026-11-22', 'Node 20', '| a |');
    expect(once).toContain('# Page\n\nText.\n\n## Last run\n\n2026-11-22, Node 20.');
    expect(once).not.toContain('Old.');
    expect(withLastRun(once, '2026-11-22', 'Node 20', '| a |')).toBe(once);
  });
});
