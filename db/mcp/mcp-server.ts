import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { Database } from '#db/store/open-database.ts';
import { DyadlineError } from '#lib/errors.ts';
import { TOOLS, toInputSchema } from '#lib/mcp/tools.ts';
import { runTool } from './run-tool.ts';

const INSTRUCTIONS =
  'A chronology in which every event is tied to the exact words of its sources. Answer from it with those words in quotation marks and with the permalinks; where it has nothing, say so.';

/**
 * Returns a server of the Model Context Protocol over what a database holds, to be connected to a transport. It reads alone.
 * Addresses begin with `origin`, or are paths where that is null. What is wrong with a question is answered in words, so that an assistant
 * can ask better.
 */
export function createMcpServer(database: Database, origin: string | null): Server {
  const server = new Server(
    { name: 'dyadline', version: '1.0.0' },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, async () => ({
    tools: TOOLS.map((tool) => ({
      ...{ name: tool.name, title: tool.title, description: tool.description },
      inputSchema: toInputSchema(tool),
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = TOOLS.find(({ name }) => name === params.name);
    if (tool === undefined) {
      const names = TOOLS.map(({ name }) => name).join(', ');
      throw new McpError(ErrorCode.InvalidParams, `There is no such tool; the tools are ${names}.`);
    }
    try {
      const { text, data } = await runTool(database, tool, params.arguments ?? {}, origin);
      return { content: [{ type: 'text', text }], structuredContent: data };
    } catch (error) {
      if (!(error instanceof DyadlineError)) throw error;
      return { content: [{ type: 'text', text: error.message }], isError: true };
    }
  });
  return server;
}
