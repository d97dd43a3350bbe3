/**
 * The pages of editors: HTML without a framework, which works before and without any script. What is written into them is
 * escaped where it is written.
 */
import { isolate } from '#lib/isolate.ts';
import { escapeHtml } from '#lib/text/escape-html.ts';

/** Where a page finds its styles and its script, and the nonce that lets that run. */
export type EditAssets = { styles: string; script: string; nonce: string };

/** A page of editors: its title, its content as HTML, and who is signed in, if anybody. */
export type EditPage = { title: string; body: string; editor: string | null };

const WAYS: readonly (readonly [path: string, words: string])[] = [
  ['/edit', 'Edit'],
  ['/edit/events/new', 'New event'],
  ['/edit/sources/new', 'New source'],
  ['/history', 'History'],
];

/** Returns the whole HTML of a page of editors. */
export function formatEditPage(
  { title, body, editor }: EditPage,
  { styles, script, nonce }: EditAssets,
): string {
  const ways =
    editor === null
      ? ''
      : `<nav aria-label="Editing">${WAYS.map(([path, words]) => `<a href="${path}">${words}</a>`).join('')}</nav>
<p class="edit-who"><a href="/sign-in">Signed in as <bdi>${escapeHtml(editor)}</bdi></a></p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(isolate(title))} · Dyadline</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="${escapeHtml(styles)}">
</head>
<body>
<a class="skip-link" href="#main">Skip to the content</a>
<header class="edit-head"><a class="edit-home" href="/">Dyadline</a>${ways}</header>
<main id="main" tabindex="-1" class="edit-page">
<h1 dir="auto">${escapeHtml(title)}</h1>
${body}
</main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}" defer></script>
</body>
</html>
`;
}
