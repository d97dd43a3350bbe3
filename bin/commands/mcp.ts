import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '#db/mcp/mcp-server.ts';
import { openDatabase } from '#db/store/open-database.ts';
import { TOOLS } from '#lib/mcp/tools.ts';
import { defineCommand } from './cli/command.ts';
import { databaseUrl } from './cli/database-url.ts';
import { runIfMain } from './cli/run-command.ts';

/** Lets an assistant ask the database. */
export const mcp = defineCommand({
  script: 'mcp',
  file: 'mcp',
  summary:
    'Lets an assistant read the chronology by the Model Context Protocol, over standard input and output.',
  details: [
    `Tools: ${TOOLS.map(({ name }) => name).join(', ')}. They read alone, and answer with quotations and permalinks, which begin with PUBLIC_URL where that is set. Assistants start it with npm run --silent mcp in this folder; docs/programs.md has their settings.`,
    'The database is the one that DATABASE_URL names; file:data/timeline.db unless set. It ends when its input does.',
  ],
  operands: [],
  options: {},
  async run() {
    const database = openDatabase(databaseUrl(), { readonly: true });
    const { PUBLIC_URL } = process.env;
    const server = createMcpServer(database, PUBLIC_URL ? new URL(PUBLIC_URL).origin : null);
    const ended = new Promise<void>((resolve) => {
      process.stdin.once('end', resolve);
      process.stdin.once('close', resolve);
    });
    await server.connect(new StdioServerTransport());
    await ended;
    await server.close();
    database.close();
    return 0;
  },
});

runIfMain(import.meta, mcp);
