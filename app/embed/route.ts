import { isOurs } from '#app/_server/answer.ts';
import { embedFiles } from '#app/_server/embed-assets.ts';
import { embedHeaders } from '#app/_server/embed-headers.ts';
import { loadEmbed } from '#app/_server/load-embed.ts';
import { publicOrigin } from '#app/_server/public-origin.ts';
import { toProblem } from '#lib/problem.ts';
import { formatEmbedFault, formatEmbedPage } from '#lib/sharing/embed-page.ts';

/** `GET /embed`: the timeline for the frames of other pages, with every parameter of a filter and a view. */
export async function GET(request: Request): Promise<Response> {
  const nonce = crypto.randomUUID();
  const origin = await publicOrigin();
  const files = embedFiles();
  try {
    const page = await loadEmbed(new URL(request.url).searchParams, origin);
    return answer(formatEmbedPage(page, { ...files, nonce }), 200, nonce, origin);
  } catch (error) {
    const problem = toProblem(error);
    if (isOurs(error)) console.error(error);
    const line = `The timeline cannot be shown: ${problem.detail}`;
    return answer(formatEmbedFault(line, files), problem.status, nonce, origin);
  }
}

function answer(html: string, status: number, nonce: string, origin: string | null): Response {
  return new Response(html, { status, headers: embedHeaders(nonce, origin) });
}
