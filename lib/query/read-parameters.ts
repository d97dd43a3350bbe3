import type { Issue } from '#lib/issue.ts';
import { allowedValues, PARAMETERS } from './parameters.ts';

/** Most values that one repeatable parameter takes; more than a screen can mean, few enough to answer at once. */
const MAX_VALUES = 100;

/** What a value reader makes of one text: the value, or the reason why there is none. */
export type Reading<T> = { value: T } | { reason: string };

/** Reads the parameters of one scope from an address and collects what is wrong with them. */
export class ParameterReader {
  readonly issues: Issue[] = [];
  readonly #given: URLSearchParams;

  constructor(given: URLSearchParams) {
    this.#given = given;
  }

  /** Adds an issue in the form that every parameter's issues have: what is wrong, then what is allowed. */
  refuse(name: string, reason: string, code = 'bad-value'): void {
    const allowed = allowedValues(name);
    this.issues.push({
      code,
      path: name,
      message: `${name}: ${reason}${allowed === '' ? '' : `; allowed: ${allowed}`}`,
    });
  }

  /** Returns the value of a parameter that may be given once, or undefined where it is absent or refused. */
  one<T>(name: string, read: (text: string) => Reading<T>): T | undefined {
    const texts = this.#given.getAll(name);
    const [text] = texts;
    if (text === undefined) return undefined;
    if (texts.length > 1) {
      this.refuse(name, 'give it once', 'repeated');
      return undefined;
    }
    return this.#read(name, text, read);
  }

  /** Returns the values of a repeatable parameter, each once, in the order given; refused ones are left out. */
  many<T>(name: string, read: (text: string) => Reading<T>): T[] {
    const texts = this.#given.getAll(name);
    if (texts.length > MAX_VALUES) {
      this.refuse(name, `give at most ${MAX_VALUES} values, not ${texts.length}`, 'too-many');
      return [];
    }
    const values = new Set<T>();
    for (const text of texts) {
      const value = this.#read(name, text, read);
      if (value !== undefined) values.add(value);
    }
    return [...values];
  }

  #read<T>(name: string, text: string, read: (text: string) => Reading<T>): T | undefined {
    if (text === '') {
      this.refuse(name, 'the value is empty; leave the parameter out', 'empty');
      return undefined;
    }
    const reading = read(text);
    if ('value' in reading) return reading.value;
    this.refuse(name, reading.reason);
    return undefined;
  }
}

/** Returns a reader that takes one of the given words and nothing else. */
export function oneOf<T extends string>(...words: readonly T[]): (text: string) => Reading<T> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { reason: `${quoteForMessage(text)} is not one of them` } : { value };
  };
}

/** Returns user text shortened and in quotation marks, for use inside a message. */
export function quoteForMessage(text: string): string {
  const points = [...text];
  return `“${points.length > 60 ? `${points.slice(0, 60).join('')}…` : text}”`;
}

/** Returns an issue for every parameter of the address that the given scopes and extra names do not know. */
export function unknownParameters(
  given: URLSearchParams,
  scopes: readonly ('filter' | 'view')[],
  extra: readonly string[] = [],
): Issue[] {
  const known = [
    ...PARAMETERS.filter(({ scope }) => scopes.includes(scope)).map(({ name }) => name),
    ...extra,
  ];
  return [...new Set(given.keys())]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'unknown-parameter',
      path: name,
      message:
        known.length === 0
          ? `${quoteForMessage(name)}: this address takes no parameters`
          : `${quoteForMessage(name)} is not a parameter here; allowed: ${known.join(', ')}`,
    }));
}
