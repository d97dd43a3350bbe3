import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocatedJson } from '#lib/data-check/parse-located-json.ts';

/** The message and line of the first issue. */
function firstIssue(text: string) {
  const [issue] = parseLocatedJson(text).issues;
  return [issue?.line, issue?.message];
}

describe('parseLocatedJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const expected: unknown = JSON.parse(json);
        const { value, issues } = parseLocatedJson(JSON.stringify(expected, null, indent));
        expect(issues).toEqual([]);
        expect(value?.value).toEqual(expected);
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '01',
      '.5',
      '1e',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '\t',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(parseLocatedJson(text).value !== null).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the line of every value', () => {
    const { value } = parseLocatedJson('{\n  "a": [\n    1,\n\n    { "b":\r\n      null }\n  ]\n}');
    expect(value?.lineOf([])).toBe(1);
    expect(value?.lineOf(['a'])).toBe(2);
    expect(value?.lineOf(['a', 0])).toBe(3);
    expect(value?.lineOf(['a', 1])).toBe(5);
    expect(value?.lineOf(['a', 1, 'b'])).toBe(6);
    expect(value?.lineOf(['a', 1, 'missing', 'deeper'])).toBe(5);
  });

  it('says what is wrong in which line', () => {
    expect(firstIssue('')).toEqual([1, 'broken JSON: the file ends where a value belongs']);
    expect(firstIssue('{\n"a": 1,\n}')).toEqual([3, 'broken JSON: a comma before "}": remove it']);
    expect(firstIssue('[1\n2]')).toEqual([2, 'broken JSON: "2" stands where a comma or "]" belongs']);
    expect(firstIssue("{'a': 1}")).toEqual([
      1,
      `broken JSON: "'" stands where a name in double quotes belongs`,
    ]);
    expect(firstIssue('["a\n"]')).toEqual([
      1,
      'broken JSON: a text in double quotes is not closed in its line',
    ]);
    expect(firstIssue('[1] 😀')).toEqual([
      1,
      'broken JSON: "😀" stands after the end of the document: remove it',
    ]);
    expect(firstIssue('[\n// no\n]')).toEqual([2, 'broken JSON: "/" stands where a value belongs']);
    expect(firstIssue('["\\q"]')).toEqual([1, expect.stringContaining('an escape that JSON does not know')]);
  });

  it('reports a name given twice, and a byte order mark, and reads on', () => {
    const { value, issues } = parseLocatedJson('\uFEFF{\n"a": {"b": 1,\n"b": 2}}');
    expect(value?.value).toEqual({ a: { b: 2 } });
    expect(issues).toMatchObject([
      { code: 'byte-order-mark', line: 1, path: '' },
      { code: 'duplicate-name', line: 3, path: 'a.b' },
    ]);
  });

  it('keeps the name __proto__ an ordinary one', () => {
    const { value } = parseLocatedJson('{"__proto__": {"polluted": true}}');
    expect(Object.keys(value?.value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses nesting that no file of ours has', () => {
    expect(firstIssue('['.repeat(100_000))).toEqual([1, 'broken JSON: nested more than 64 deep']);
  });
});
