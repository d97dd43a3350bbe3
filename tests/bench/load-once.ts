/** One load in a process of its own, so that its memory can be told: prints what it took and its peak memory as JSON. */
import { loadGenerated } from './bench-database.ts';
import { loadRaw } from './raw-load.ts';

const [kind, size, target = '', source = ''] = process.argv.slice(2);
const spent = kind === 'raw' ? await loadRaw(source, target) : await loadGenerated(target, Number(size));
console.log(JSON.stringify({ ...spent, peakMb: process.resourceUsage().maxRSS / 1024 }));
