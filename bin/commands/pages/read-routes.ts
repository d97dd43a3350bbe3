import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DyadlineError } from '#lib/errors.ts';

/** A route of the API: how it is asked, and what its file says of the answer. */
export type Route = { method: string; address: string; meaning: string };

const HANDLER =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g;

/** Returns the routes below `app/api`, read from the comments of their handlers; catch-alls are left out. */
export function readRoutes(directory: string): Route[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => path.posix.basename(name) === 'route.ts' && !name.includes('[...'));
  const routes = files.flatMap((name) => {
    const text = readFileSync(path.join(directory, name), 'utf8');
    const address = `/api/${name.replace(/\/?route\.ts$/, '')}`.replaceAll(/\[([^\]]+)\]/g, '{$1}');
    const handlers = [...text.matchAll(HANDLER)];
    if (handlers.length === 0) {
      throw new DyadlineError('dataset-invalid', `app/api/${name}: say above its handler what it answers.`);
    }
    return handlers.map(([, comment = '', method = '']) => ({
      method,
      address,
      meaning: toMeaning(comment),
    }));
  });
  return routes.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The comment without its stars, and without the request that it begins with. */
function toMeaning(comment: string): string {
  const sentence = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s*/, '').trimEnd())
    .join(' ')
    .trim()
    .replace(/^`[A-Z]+ [^`]*`:?\s*/, '');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
