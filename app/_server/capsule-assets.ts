import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CapsuleAssets } from '#lib/capsule/html.ts';

const BUNDLES = join(process.cwd(), '.dyadline', 'bundles');

/** Returns the bundled parts that a capsule is put together with. */
export async function readCapsuleAssets(): Promise<CapsuleAssets> {
  const read = (name: string) => readFile(join(BUNDLES, name), 'utf8');
  const [script, styles] = await Promise.all([read('capsule-script.js'), read('capsule.css')]);
  return { script, styles, digest: (text) => createHash('sha256').update(text).digest('base64') };
}
