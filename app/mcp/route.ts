import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { answering, OPTIONS as preflight, readOnly } from '#app/_server/answer.ts';
import { openedDatabase } from '#app/_server/database.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import { createMcpServer } from '#db/mcp/mcp-server.ts';

/**
 * `POST /mcp`: the Model Context Protocol, read-only, for assistants. Each request stands by itself: nothing is remembered
 * between two.
 */
export const POST = answering(async (request: Request) => {
  const server = createMcpServer(openedDatabase(), await publicOrigin());
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const response = await transport.handleRequest(request);
  const headers = new Headers(response.headers);
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Cache-Control', 'no-store');
  return new Response(await response.arrayBuffer(), { status: response.status, headers });
});

/** Says which methods are answered, to pages of other sites as well. */
export function OPTIONS(): Response {
  const response = preflight();
  response.headers.set('Allow', METHODS);
  response.headers.set('Access-Control-Allow-Methods', METHODS);
  response.headers.set('Access-Control-Allow-Headers', 'Content-Type, Accept, MCP-Protocol-Version');
  return response;
}

const METHODS = 'POST, OPTIONS';

/** There is no stream to listen to and no session to end. */
export function GET(request: Request): Response {
  const response = readOnly(request);
  response.headers.set('Allow', METHODS);
  return response;
}

export { GET as DELETE, GET as PATCH, GET as PUT };
