import Link from 'next/link';
import type { CSSProperties } from 'react';
import { describeCount } from '#lib/wording/describe-count.ts';
import type { ChronicleData, ThreadHead } from './chronicle-data.ts';

/** The events of a filter in the order of time, one row an event, under their years. */
export function Chronicle({ data: { groups, heads, query, isAsked } }: { data: ChronicleData }) {
  return (
    <div className="chronicle" style={{ '--threads': heads.length } as CSSProperties}>
      <div className="chronicle-head">
        <span>When</span>
        <span className="ruler-head" aria-hidden="true">
          <span>J</span>
          <span>D</span>
        </span>
        <nav className="thread-heads" aria-label="Actors">
          {heads.map((head) => (
            <Head key={head.name} head={head} />
          ))}
        </nav>
        <span>What happened</span>
        <span>Who says so</span>
      </div>
      {isAsked && (
        <p className="chronicle-note">
          Years are folded, and their rows come when they are opened: look for words with the search above,
          not with that of the browser.
        </p>
      )}
      {groups.map((group) => (
        <Group key={`${query} ${group.key}`} group={group} isAsked={isAsked} />
      ))}
    </div>
  );
}

function Group({
  group: { key, label, count, isFolded, rows, within },
  isAsked,
}: {
  group: ChronicleData['groups'][number];
  isAsked: boolean;
}) {
  const heading = (
    <h2 className="chronicle-year">
      {label} <span>{describeCount(count, 'event')}</span>
    </h2>
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by formatRows, which escapes all texts.
  const list = <ol className="chronicle-rows" dangerouslySetInnerHTML={{ __html: rows }} />;
  if (!isAsked && !isFolded)
    return (
      <section className="chronicle-group" id={`year-${key}`}>
        {heading}
        {list}
      </section>
    );
  return (
    <details className="chronicle-group" id={`year-${key}`} open={!isFolded}>
      <summary>{heading}</summary>
      {within.map((one) => (
        <Group key={one.key} group={one} isAsked={isAsked} />
      ))}
      {within.length === 0 && !isAsked && list}
      {within.length === 0 && isAsked && (
        <div className="chronicle-asked" data-group={key} data-count={count} suppressHydrationWarning>
          {rows !== '' && list}
        </div>
      )}
    </details>
  );
}

function Head({ head: { name, isChosen, href, title } }: { head: ThreadHead }) {
  return (
    <Link
      className="thread-head"
      href={href}
      scroll={false}
      prefetch={false}
      aria-current={isChosen || undefined}
      title={title}
    >
      {name}
    </Link>
  );
}
