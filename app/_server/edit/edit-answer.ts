import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Editor } from '#db/write/editors.ts';
import { type EditPage, formatEditPage } from '#lib/edit/pages/edit-page.ts';
import { toProblem } from '#lib/problem.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';
import { isOurs } from '../answer.ts';
import { editorOf, toSignIn } from './session.ts';

let known: { script: string; styles: string } | undefined;

/** Returns an answer that shows a page of editors. */
export function pageResponse(request: Request, page: EditPage, status = 200): Response {
  const policy = request.headers.get('content-security-policy') ?? '';
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
  return new Response(formatEditPage(page, { ...editFiles(), nonce }), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}

type PageHandler<Params> = (request: Request, editor: Editor, params: Params) => Response | Promise<Response>;

/** Wraps a page of editors: strangers are led to where one signs in, and what fails is told on a page. */
export function forEditors<Params = unknown>(handle: PageHandler<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const editor = editorOf(request);
      if (editor === null) return toSignIn();
      return await handle(request, editor, await context.params);
    } catch (error) {
      return faultResponse(request, error);
    }
  };
}

/** Returns the page that tells of a failure, with its status. */
export function faultResponse(request: Request, error: unknown): Response {
  if (isOurs(error)) console.error(error);
  const { title, detail, status } = toProblem(error);
  const body = `<p role="alert">${escapeHtml(detail)}</p>`;
  return pageResponse(request, { title, body, editor: editorName(request) }, status);
}

function editorName(request: Request): string | null {
  try {
    return editorOf(request)?.name ?? null;
  } catch {
    // Where the store cannot be read, the page says that.
    return null;
  }
}

function editFiles(): { script: string; styles: string } {
  if (known !== undefined) return known;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'public', 'built');
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const files = { script: `/built/${names['edit-script.js']}`, styles: `/built/${names['edit.css']}` };
  // In development a bundle may be made anew while the server runs.
  if (process.env.NODE_ENV === 'production') known = files;
  return files;
}
