import { execFile } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';

const CONNECTIONS = 300;
const CROWD_MS = 10_000;
const MAX_WAIT_MS = 3000;
const MAX_HEALTH_MS = 500;

type CrowdReport = { statuses: Record<string, number>; slowest: number; faults: string[] };

describe('the server in a crowd', () => {
  it('answers right or says that it is busy, soon, and always says how it is', async () => {
    // Where other programs run as well, they take their share of the time.
    const share = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
    const base = inject('baseUrl');
    const script = join(import.meta.dirname, 'crowd.mjs');
    const crowd = promisify(execFile)(process.execPath, [script, base, `${CONNECTIONS}`, `${CROWD_MS}`]);
    let isOver = false;
    crowd.finally(() => {
      isOver = true;
    });
    const waits: number[] = [];
    while (!isOver) {
      const began = performance.now();
      const health = await fetch(`${base}/api/health`);
      expect([health.status, ((await health.json()) as { status: string }).status]).toEqual([200, 'ok']);
      waits.push(performance.now() - began);
      await wait(100);
    }
    const { statuses, slowest, faults } = JSON.parse((await crowd).stdout) as CrowdReport;
    expect(faults).toEqual([]);
    expect(Object.keys(statuses).filter((status) => status !== '200' && status !== '503')).toEqual([]);
    expect(statuses['200'] ?? 0).toBeGreaterThan(CONNECTIONS);
    expect(slowest).toBeLessThan(MAX_WAIT_MS * share);
    expect(waits.length).toBeGreaterThan(10);
    expect(Math.max(...waits)).toBeLessThan(MAX_HEALTH_MS * share);
  });
});
