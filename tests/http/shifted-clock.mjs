/** Preloaded by a server under test: its clock is ahead by the milliseconds that the file `SHIFT_FILE` names. */
import { readFileSync } from 'node:fs';

const RealDate = Date;
const now = () => RealDate.now() + Number(readFileSync(process.env.SHIFT_FILE, 'utf8'));

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }

  static now() {
    return now();
  }

  // Its own, because Next takes over no more than what is.
  static UTC = RealDate.UTC;
  static parse = RealDate.parse;
};
