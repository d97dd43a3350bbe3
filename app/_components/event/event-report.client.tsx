'use client';

import { useRef, useState } from 'react';
import { useCopy } from '#app/_components/share/use-copy.client.tsx';
import { eventPath } from '#lib/urls.ts';
import { reportAddress, toProblemReport } from '#lib/wording/problem-report.ts';

/** What a reader found wrong with an event: a text to fill in, to copy, and to send where the chronology says where to. */
export function EventReport({
  event,
  reportTo,
}: {
  event: Parameters<typeof toProblemReport>[0] & { id: string };
  /** An address of mail or of a page; null where there is none. */
  reportTo: string | null;
}) {
  const [report] = useState(() =>
    toProblemReport(event, new URL(eventPath(event.id), window.location.href).href),
  );
  const [body, setBody] = useState(report.body);
  const field = useRef<HTMLTextAreaElement>(null);
  const { said, copy } = useCopy();
  const copyText = async () => {
    if (!(await copy(body, 'Report copied.'))) field.current?.select();
  };
  return (
    <section className="event-citations" aria-label="Report what is wrong">
      <textarea
        ref={field}
        className="event-citations-text"
        aria-label="The report"
        rows={9}
        value={body}
        onChange={(change) => setBody(change.currentTarget.value)}
      />
      <div className="event-share-bar">
        {reportTo !== null && (
          <a
            className="button"
            href={reportAddress(reportTo, { ...report, body })}
            rel="noopener"
            target="_blank"
          >
            Send
          </a>
        )}
        <button type="button" className="button" onClick={copyText}>
          Copy report
        </button>
        <span className="event-share-said" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}
