/** What a reader says is wrong with an event: a line, and a text to fill in. */
export type ProblemReport = { title: string; body: string };

/** Returns a report to fill in, about an event as it is now; `address` is that of its page. */
export function toProblemReport(
  event: { title: string; date: { label: string }; revision: number },
  address: string,
): ProblemReport {
  return {
    title: `Something wrong: ${event.title}`,
    body: [
      `Event: ${event.title}`,
      `Date: ${event.date.label}`,
      `Page: ${address} (revision ${event.revision})`,
      '',
      'What is wrong:',
      '',
      'What would be right, and where it says so:',
      '',
    ].join('\n'),
  };
}

/**
 * Returns the address that a report is sent to: of `mailto:` with subject and body, of a page with `title` and `body` beside
 * the parameters it has.
 */
export function reportAddress(reportTo: string, { title, body }: ProblemReport): string {
  const url = new URL(reportTo);
  const isMail = url.protocol === 'mailto:';
  const added = [
    [isMail ? 'subject' : 'title', title],
    ['body', isMail ? body.replaceAll('\n', '\r\n') : body],
  ].map(([name = '', text = '']) => `${name}=${encodeURIComponent(text)}`);
  const given = url.search.replace(/^\?/, '');
  url.search = '';
  url.hash = '';
  return `${url.href.replace(/\?$/, '')}?${[given, ...added].filter((part) => part !== '').join('&')}`;
}
