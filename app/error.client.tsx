'use client';

/** What is shown where a page could not be made: what happened, and a way to try again. */
export default function ErrorNotice({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  // What failed on the server comes with a number for its log.
  const place =
    error.digest === undefined
      ? 'A part of the page failed in this browser'
      : 'The server met a fault while it was making the page';
  return (
    <main id="main" tabIndex={-1} className="plain-page">
      {/* What would have given the page its title may be what failed. */}
      <title>This page could not be shown · Dyadline</title>
      <h1>This page could not be shown</h1>
      <p>
        {place}; nothing is lost. Try again, and if it stays, go to{' '}
        {/* A full load, because the running page may be part of the fault. */}
        <a href="/">the start of the timeline</a>.
      </p>
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </main>
  );
}
