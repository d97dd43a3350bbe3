import type { Issue } from '#lib/issue.ts';
import { formatJsonPath, type JsonPath } from './file-issue.ts';

/** A JSON value that knows in which line of its file each part of it begins. */
export type LocatedJson = {
  value: unknown;
  /** The line (from 1) of the value at a path; of the nearest value around it where the path leads nowhere. */
  lineOf(path: JsonPath): number;
};

/** An issue with the line (from 1) that it stands in. */
export type LineIssue = Issue & { line: number };

/** More nesting than any file of ours has; it keeps a hostile file from exhausting the stack. */
const MAX_DEPTH = 64;

type Node = { value: unknown; line: number; children: Map<string | number, Node> };

class SyntaxIssue extends Error {}

/**
 * Returns a JSON text (RFC 8259) with the lines of its values; null where it is broken. A name that occurs twice in one
 * object is an issue as well, since one of the two values would be lost without a word; so is a byte order mark.
 */
export function parseLocatedJson(text: string): { value: LocatedJson | null; issues: LineIssue[] } {
  const reader = new JsonReader(text);
  try {
    const root = reader.readDocument();
    return { value: { value: root.value, lineOf: (path) => lineOf(root, path) }, issues: reader.issues };
  } catch (error) {
    if (!(error instanceof SyntaxIssue)) throw error;
    const issue = {
      code: 'broken-json',
      path: '',
      line: reader.line,
      message: `broken JSON: ${error.message}`,
    };
    return { value: null, issues: [...reader.issues, issue] };
  }
}

function lineOf(root: Node, path: JsonPath): number {
  let node = root;
  for (const step of path) {
    const child = node.children.get(step);
    if (child === undefined) break;
    node = child;
  }
  return node.line;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_$]\w*/y;
const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class JsonReader {
  readonly issues: LineIssue[] = [];
  line = 1;
  private at = 0;

  constructor(private readonly text: string) {}

  readDocument(): Node {
    if (this.text.startsWith('\uFEFF')) {
      this.at = 1;
      this.report(
        'byte-order-mark',
        [],
        'the file begins with a byte order mark: save it as UTF-8 without one',
      );
    }
    const root = this.readValue([]);
    this.skipSpace();
    if (this.at < this.text.length) this.fail(`${this.here()} after the end of the document: remove it`);
    return root;
  }

  private readValue(path: JsonPath): Node {
    if (path.length > MAX_DEPTH) this.fail(`nested more than ${MAX_DEPTH} deep`);
    this.skipSpace();
    const line = this.line;
    const character = this.text[this.at];
    if (character === '{') return this.readObject(path);
    if (character === '[') return this.readList(path);
    return { value: character === '"' ? this.readString() : this.readPlain(), line, children: new Map() };
  }

  private readObject(path: JsonPath): Node {
    const node: Node = { value: null, line: this.line, children: new Map() };
    this.at += 1;
    this.skipSpace();
    if (!this.take('}')) {
      do {
        this.skipSpace();
        if (this.text[this.at] !== '"') this.fail(`${this.here()} where a name in double quotes belongs`);
        const keyLine = this.line;
        const name = this.readString();
        this.skipSpace();
        if (!this.take(':')) this.fail(`${this.here()} where the colon after "${name}" belongs`);
        const child = this.readValue([...path, name]);
        if (node.children.has(name)) this.reportDuplicate(path, name, keyLine);
        node.children.set(name, child);
      } while (this.takeSeparator('}'));
    }
    node.value = Object.fromEntries([...node.children].map(([name, child]) => [name, child.value]));
    return node;
  }

  private readList(path: JsonPath): Node {
    const node: Node = { value: null, line: this.line, children: new Map() };
    this.at += 1;
    this.skipSpace();
    if (!this.take(']')) {
      do {
        const index = node.children.size;
        node.children.set(index, this.readValue([...path, index]));
      } while (this.takeSeparator(']'));
    }
    node.value = [...node.children.values()].map((child) => child.value);
    return node;
  }

  /** Whether a comma follows, and with it another entry; false at the closing bracket. */
  private takeSeparator(close: '}' | ']'): boolean {
    this.skipSpace();
    if (this.take(close)) return false;
    if (!this.take(',')) this.fail(`${this.here()} where a comma or "${close}" belongs`);
    this.skipSpace();
    if (this.text[this.at] === close) this.fail(`a comma before "${close}": remove it`);
    return true;
  }

  private readString(): string {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"' && this.text[end] !== '\n') {
      end += this.text[end] === '\\' ? 2 : 1;
    }
    if (this.text[end] !== '"') this.fail('a text in double quotes is not closed in its line');
    const token = this.text.slice(this.at, end + 1);
    this.at = end + 1;
    try {
      return String(JSON.parse(token));
    } catch {
      return this.fail(
        'a text holds a control character or an escape that JSON does not know (allowed: \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)',
      );
    }
  }

  private readPlain(): unknown {
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number !== undefined) {
      this.at += number.length;
      return Number(number);
    }
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0] ?? '';
    if (!LITERALS.has(word)) this.fail(`${this.here()} where a value belongs`);
    this.at += word.length;
    return LITERALS.get(word);
  }

  private skipSpace(): void {
    for (let character = this.text[this.at]; character !== undefined; character = this.text[this.at]) {
      if (character === '\n') this.line += 1;
      else if (character !== ' ' && character !== '\t' && character !== '\r') return;
      this.at += 1;
    }
  }

  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private here(): string {
    const character = this.text.slice(this.at, this.at + 2).match(/^./u)?.[0];
    return character === undefined ? 'the file ends' : `"${character}" stands`;
  }

  private reportDuplicate(path: JsonPath, name: string, line: number): void {
    const message = `"${name}" occurs twice in the same object: keep one of the two`;
    this.issues.push({ code: 'duplicate-name', path: formatJsonPath([...path, name]), line, message });
  }

  private report(code: string, path: JsonPath, message: string): void {
    this.issues.push({ code, path: formatJsonPath(path), line: this.line, message });
  }

  private fail(message: string): never {
    throw new SyntaxIssue(message);
  }
}
