#!/usr/bin/env node
/** `npm start`: installs, builds, migrates and fills what is missing or changed, then serves. */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { ensureBuilt, ensureInstalled, PlainFailure, requireNode, tellingFailures } from './prepare.mjs';
import { requireSettings } from './require-settings.mjs';

const HELP = `npm start: installs what is missing, builds, fills the database, and serves the timeline.

Environment:
  PORT          port to serve on (default 3000)
  HOST          address to bind (default 127.0.0.1: this machine only)
  DATABASE_URL  database file (default file:data/timeline.db)
  PUBLIC_URL    the address that others reach this server at, for links (default: the request's, on loopback)
  PUBLISH_TEXTS 1: show attached full texts to everyone who reaches this server (default: to nobody)
  WORKERS       processes that serve together on the port, each with memory of its own (default 1)
`;

if (process.argv.includes('--help')) {
  console.log(HELP);
} else {
  await tellingFailures(async () => {
    requireNode();
    const port = readPort();
    const host = process.env.HOST || '127.0.0.1';
    requireSettings();
    // Before minutes of installing, not after: a taken port is the most common reason why a start fails.
    await requireFreePort(port, host);
    requireWritableFolder();
    ensureInstalled();
    ensureBuilt();
    process.env.NODE_ENV = 'production';
    process.env.NEXT_TELEMETRY_DISABLED = '1';
    const { ensureFilled } = await import('./ensure-filled.mjs');
    await ensureFilled();
    const { serve } = await import('./serve.mjs');
    const listening = await serve({ port, host });
    if (isLoopback(host)) await printSignInLink(listening);
  });
}

function isLoopback(host) {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Whoever reads this terminal may edit; elsewhere editors are made by a command. */
async function printSignInLink(port) {
  const { PUBLIC_URL } = process.env;
  const { makeSignInLink } = await import('./sign-in-link.mjs');
  try {
    const link = await makeSignInLink(PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${port}`);
    console.log(`To edit, open this link once: ${link}`);
  } catch (error) {
    // Who only reads needs no link: a database that cannot be written is served all the same.
    console.error(`There is no link to edit with: ${error.message}`);
  }
}

function readPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new PlainFailure(`PORT is ${JSON.stringify(text)}; give a number from 0 to 65535.`);
}

function requireWritableFolder() {
  try {
    mkdirSync(new URL('../.dyadline', import.meta.url), { recursive: true });
  } catch (error) {
    throw new PlainFailure(
      `This folder cannot be written to (${error.code}): copy the project to a folder of your own, or change its permissions.`,
    );
  }
}

function requireFreePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new PlainFailure(describeListenFailure(error, port, host))));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

function describeListenFailure(error, port, host) {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken: stop the program that uses it, or choose another with PORT=3001 npm start.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this account: choose one above 1023 with PORT=3001 npm start.`;
  return `Cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`;
}
