import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files of the embed are found, by what they are. */
export type EmbedFiles = { script: string; styles: string };

let known: EmbedFiles | undefined;

/** Returns the addresses of the script and styles that `bin/bundle.mjs` made; their names change with what is in them. */
export function embedFiles(): EmbedFiles {
  if (known !== undefined) return known;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'public', 'built');
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const files = {
    script: `/built/${names['embed-script.js']}`,
    styles: `/built/${names['embed.css']}`,
  };
  // In development a bundle may be made anew while the server runs.
  if (process.env.NODE_ENV === 'production') known = files;
  return files;
}
