import { formatWithOptions } from 'node:util';

const TO = { log: 'stdout', info: 'stdout', debug: 'stdout', warn: 'stderr', error: 'stderr' };
/** Characters that move the cursor, begin a line, or turn text around. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Makes every message of this process one line of its log: what an address holds may be part of it. */
export function logLines() {
  for (const [method, stream] of Object.entries(TO))
    console[method] = (...parts) => {
      process[stream].write(`${toLogLine(parts)}\n`);
    };
}

/**
 * Returns what `console.log` would print of these values, on one line: control characters are written as in JavaScript.
 * @internal
 */
export function toLogLine(parts) {
  return formatWithOptions({ colors: false }, ...parts).replace(
    UNSEEN,
    (sign) => SHORT[sign] ?? `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
