#!/usr/bin/env node
/** `npm run dev`: the development server, with the database filled first. */
import { ensureBundled, ensureInstalled, requireNode, tellingFailures } from './prepare.mjs';

if (process.argv.includes('--help')) {
  console.log(
    'npm run dev: serves the sources as they change, on http://localhost:3000 (PORT, HOST, DATABASE_URL as for npm start).',
  );
} else {
  await tellingFailures(async () => {
    requireNode();
    ensureInstalled();
    ensureBundled();
    process.env.NODE_ENV = 'development';
    process.env.NEXT_TELEMETRY_DISABLED = '1';
    const { ensureFilled } = await import('./ensure-filled.mjs');
    await ensureFilled();
    const { serve } = await import('./serve.mjs');
    await serve({ port: Number(process.env.PORT || 3000), host: process.env.HOST || '127.0.0.1' });
  });
}
