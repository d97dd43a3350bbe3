/**
 * Many who ask at once, each again as soon as it is answered: `node crowd.mjs ORIGIN CONNECTIONS MILLISECONDS`. Prints how
 * many answers there were by status, the longest wait in milliseconds, and what was wrong with answers. A process of its
 * own, so that whoever watches the server meanwhile is not held up by it.
 */
import { Agent, get } from 'node:http';
import { gunzipSync } from 'node:zlib';

const [origin = '', connections = '', duration = ''] = process.argv.slice(2);
const { hostname, port } = new URL(origin);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
/** Compressed, as visitors get it. */
const headers = { 'accept-encoding': 'gzip' };
/** To unpack every answer would take longer than to make it. */
const LOOK_AT_EACH = 25;

/** What is asked again and again, and what is asked once and must be made. */
const PATHS = [
  () => '/',
  () => '/api/window?pair=PRK-RUS',
  () => '/embed?pair=PRK-RUS',
  (number) => `/?q=word${number}`,
  (number) => `/api/events?q=word${number}`,
];

const statuses = {};
const faults = [];
let slowest = 0;
let asked = 0;

function ask(path) {
  return new Promise((resolve, reject) => {
    get({ agent, hostname, port, path, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

async function askOnce(number) {
  const path = PATHS[number % PATHS.length]?.(number) ?? '/';
  const began = performance.now();
  const { response, body } = await ask(path);
  slowest = Math.max(slowest, performance.now() - began);
  const { statusCode: status = 0 } = response;
  statuses[status] = (statuses[status] ?? 0) + 1;
  if (status === 503 && response.headers['retry-after'] === undefined) faults.push(`${path}: no Retry-After`);
  if (status !== 200 || number % LOOK_AT_EACH > PATHS.length) return;
  const text = response.headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : String(body);
  const isWhole = path.startsWith('/api/')
    ? text.startsWith('{') && text.endsWith('}')
    : /<\/html>\s*$/.test(text);
  const isIts = path.includes('word') ? path.startsWith('/api/') || text.includes(`word${number}`) : true;
  if (!isWhole || !isIts) faults.push(`${path}: ${text.slice(0, 60)} … ${text.slice(-60)}`);
}

const end = performance.now() + Number(duration);
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < end) {
      asked += 1;
      await askOnce(asked).catch((error) => faults.push(String(error)));
    }
  }),
);
console.log(JSON.stringify({ statuses, slowest: Math.round(slowest), faults: faults.slice(0, 10) }));
process.exit(0);
