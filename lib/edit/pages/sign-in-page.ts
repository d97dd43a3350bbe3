import { escapeHtml } from '#lib/text/escape-html.ts';

/** Returns the content of the page that a good link opens: one button, so that a preview of the link does not spend it. */
export function formatSignInButton(token: string): string {
  return `<form method="post" action="/sign-in">
<input type="hidden" name="token" value="${escapeHtml(token)}">
<p>This link signs you in to edit on this device, for 30 days. It works once.</p>
<p><button class="button edit-main" autofocus>Sign in</button></p>
</form>`;
}

/** Returns the content of the page for somebody whose link is not good. */
export function formatBadLink(): string {
  return `<p role="alert">This link was used already, is too old, or was not copied whole.</p>
<p>Ask whoever runs this chronology for a new one: <code>npm run editor -- add NAME</code> prints it, and so does <code>npm start</code> on the machine itself.</p>`;
}

/** Returns the content of the page for somebody without a link. */
export function formatNoLink(): string {
  return `<p>Reading needs no account. Editors sign in with a link that works once.</p>
<p>Whoever runs this chronology makes one: <code>npm run editor -- add NAME</code> prints it, and so does <code>npm start</code> on the machine itself.</p>
<p><a href="/">Back to the chronology</a></p>`;
}

/** Returns the content of the page for somebody who is signed in. */
export function formatSignedIn(name: string): string {
  return `<p>You are signed in as <b><bdi>${escapeHtml(name)}</bdi></b>.</p>
<form method="post" action="/sign-out"><p><button class="button">Sign out everywhere</button></p></form>`;
}
