import { Agent, get } from 'node:http';
import { serveDatabase } from '../served-application.ts';
import { benchDatabase } from './bench-database.ts';
import type { Finding, Table } from './report.ts';

const CONNECTIONS = 10;
const WARM_MS = 1000;
const MEASURED_MS = 3000;
/** Below a thousand events, which `benchDatabase` takes for the shipped data. */
const SHIPPED = 96;

const REFERENCE = '/api/health';
/** As browsers ask. */
const COMPRESSED = { 'accept-encoding': 'gzip' };

type Question = { what: string; path: string; headers: Record<string, string>; target: number };

const QUESTIONS: readonly Question[] = [
  { what: '/', path: '/', headers: {}, target: 0.5 },
  { what: '/embed', path: '/embed', headers: {}, target: 0.8 },
  { what: '/api/window', path: '/api/window', headers: {}, target: 0.8 },
  { what: '/api/events', path: '/api/events', headers: {}, target: 0.8 },
  { what: '/, compressed', path: '/', headers: COMPRESSED, target: 0.3 },
];

/** Returns how many requests a second are answered that were asked before, beside those that ask how the server is. */
export async function measureAnswers(): Promise<{ tables: Table[]; findings: Finding[] }> {
  const { baseUrl, stop } = await serveDatabase(`file:${await benchDatabase(SHIPPED)}`);
  try {
    const health = await measureRate(baseUrl, REFERENCE, {});
    const rows = [[REFERENCE, health.toFixed(0)]];
    const findings: Finding[] = [];
    for (const { what, path, headers, target } of QUESTIONS) {
      const rate = await measureRate(baseUrl, path, headers);
      rows.push([what, rate.toFixed(0)]);
      findings.push({
        what: `${what} / ${REFERENCE}, requests a second`,
        value: rate / health,
        bound: 'at least',
        target,
      });
    }
    return {
      tables: [{ head: [`asked before, ${CONNECTIONS} connections`, 'requests a second'], rows }],
      findings,
    };
  } finally {
    await stop();
  }
}

async function measureRate(baseUrl: string, path: string, headers: Record<string, string>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const askFor = async (duration: number) => {
    const began = performance.now();
    let count = 0;
    const askOn = async () => {
      while (performance.now() < began + duration) {
        await ask(new URL(path, baseUrl), agent, headers);
        count += 1;
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, askOn));
    return (count * 1000) / (performance.now() - began);
  };
  await askFor(WARM_MS);
  const rate = await askFor(MEASURED_MS);
  agent.destroy();
  return rate;
}

function ask(url: URL, agent: Agent, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}.`));
      response.on('end', resolve).on('error', reject).resume();
    }).on('error', reject);
  });
}
