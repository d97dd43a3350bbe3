import { DyadlineError } from '#lib/errors.ts';
import { MAX_TEMPLATE_BYTES } from '#lib/exchange/pptx/template/open-package.ts';
import { isLoopbackHost } from '#lib/urls.ts';

/** The field of a form that has the file. */
const FIELD = 'template';

/**
 * Returns the presentation that a form brings as the template of a deck. Throws where the request is not of this machine's
 * own pages or programs, or brings no such file.
 */
export async function requestTemplate(request: Request): Promise<Uint8Array> {
  const host = request.headers.get('host') ?? '';
  const origin = request.headers.get('origin');
  const isOwn = origin === null || (URL.canParse(origin) && new URL(origin).host === host);
  if (!isLoopbackHost(host) || !isOwn)
    throw new DyadlineError(
      'not-allowed',
      'Templates are taken on this machine alone: ask by its own name, localhost, or use npm run export.',
    );
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    throw new DyadlineError(
      'unsupported-media',
      'Send the template as multipart/form-data, in the field “template”.',
    );
  const form = await request.formData().catch(() => null);
  const file = form?.get(FIELD) ?? null;
  if (file === null || typeof file === 'string')
    throw new DyadlineError('invalid-request', 'There is no file in the field “template”.');
  if (file.size > MAX_TEMPLATE_BYTES)
    throw new DyadlineError(
      'too-large',
      'The template has more than 10 MB; take pictures out of its layouts.',
    );
  return new Uint8Array(await file.arrayBuffer());
}
