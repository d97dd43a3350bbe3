/** Preloaded by a server under test: the file `STATEMENTS_FILE` gets a line with the text of each statement that is run. */
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { prototype } = createRequire(import.meta.url)('better-sqlite3');
const { prepare } = prototype;

prototype.prepare = function prepareCounted(text) {
  const statement = prepare.call(this, text);
  for (const name of ['all', 'get', 'run', 'iterate']) {
    const method = statement[name];
    Object.defineProperty(statement, name, {
      value: (...given) => {
        appendFileSync(process.env.STATEMENTS_FILE ?? '', `${text.replace(/\s+/g, ' ')}\n`);
        return method.apply(statement, given);
      },
    });
  }
  return statement;
};
