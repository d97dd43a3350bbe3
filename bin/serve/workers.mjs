/** Several processes on one port: each answers by itself, with memory, kept answers and a connection to the store of its own. */
import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { PlainFailure } from '../prepare.mjs';

const SERVER = fileURLToPath(new URL('../serve.mjs', import.meta.url));
/** A process that ends at once, again and again, shall not take the whole machine. */
const PAUSE_MS = 1000;

/** Returns how many processes are to serve: `WORKERS`, in production alone. */
export function workerCount({ WORKERS, NODE_ENV } = process.env) {
  return cluster.isPrimary && NODE_ENV !== 'development' ? Number(WORKERS || 1) : 1;
}

/** Starts so many processes; resolves with their port once all of them listen. One that ends is started again. */
export function startWorkers(count, { port, host }) {
  let isStopping = false;
  let listening = 0;
  cluster.setupPrimary({ exec: SERVER, args: [] });
  const start = () => cluster.fork({ PORT: String(port), HOST: host });
  const stop = () => {
    isStopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return new Promise((resolve, reject) => {
    cluster.on('listening', (_, address) => {
      listening += 1;
      if (listening === count) resolve(address.port);
    });
    cluster.on('exit', () => {
      if (isStopping) {
        if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
      } else if (listening < count) {
        stop();
        reject(new PlainFailure('A process did not come to serve: see the message above.'));
      } else {
        setTimeout(() => isStopping || start(), PAUSE_MS);
      }
    });
    for (let index = 0; index < count; index += 1) start();
  });
}
