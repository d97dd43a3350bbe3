import { describe, expect, it } from 'vitest';
import { reportAddress, toProblemReport } from '#lib/wording/problem-report.ts';

const report = toProblemReport(
  { title: 'Upham & Downham sign', date: { label: 'June 2024' }, revision: 3 },
  'https://example.org/events/a',
);

describe('toProblemReport', () => {
  it('says which event it is about, and leaves room for what is wrong', () => {
    expect(report.title).toBe('Something wrong: Upham & Downham sign');
    expect(report.body).toContain('Page: https://example.org/events/a (revision 3)');
    expect(report.body).toContain('What is wrong:\n\n');
  });
});

describe('reportAddress', () => {
  it('fills in a mail, with the line ends that mails have', () => {
    const url = new URL(reportAddress('mailto:desk@example.org', report));
    expect(url.pathname).toBe('desk@example.org');
    expect(url.searchParams.get('subject')).toBe(report.title);
    expect(url.searchParams.get('body')).toBe(report.body.replaceAll('\n', '\r\n'));
    expect(url.search).not.toContain('+');
  });

  it('fills in a page, and keeps what its address has', () => {
    const url = new URL(reportAddress('https://example.org/new?labels=data#form', report));
    expect(url.searchParams.get('labels')).toBe('data');
    expect(url.searchParams.get('title')).toBe(report.title);
    expect(url.searchParams.get('body')).toBe(report.body);
    expect(url.hash).toBe('');
  });
});
