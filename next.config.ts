import type { NextConfig } from 'next';

const config: NextConfig = {
  // better-sqlite3 is a native addon: it is required at run time, not bundled.
  serverExternalPackages: ['better-sqlite3'],
  // So that error.client.tsx is Next's error page: a file with 'use client' is always named .client.tsx.
  pageExtensions: ['tsx', 'ts', 'client.tsx'],
  // vis-timeline cleans HTML with it, and gets none from us.
  turbopack: {
    resolveAlias: { xss: './app/_viewer/plain-labels.ts', moment: './app/_viewer/plain-moment.ts' },
  },
  poweredByHeader: false,
  reactStrictMode: true,
  // No page scales pictures, and each address that asks for one would leave a file on the disk.
  images: { unoptimized: true },
  // Every reader gets the page with its title in it: streamed metadata leaves a page without a title for a moment
  // after each navigation, which screen readers announce.
  htmlLimitedBots: /.*/,
  // `npm run check` and `npm test` check types and style of the whole tree, the build only builds.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: import.meta.dirname,
  // The script, styles and fonts of embeds: their names change with their content, and a sandboxed frame, which has no
  // origin of its own, asks for fonts as a stranger.
  headers: async () => [
    {
      source: '/built/:file*',
      headers: [
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
      ],
    },
  ],
};

export default config;
