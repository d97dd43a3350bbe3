import Link from 'next/link';
import type { CSSProperties } from 'react';
import { describeCount } from '#lib/wording/describe-count.ts';
import type { ChronicleData, ThreadHead } from './chronicle-data.ts';
import { ChronicleRow } from './chronicle-row.tsx';

/** The events of a filter in the order of time, one row an event, under their years. */
export function Chronicle({ data: { groups, heads } }: { data: ChronicleData }) {
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
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </div>
  );
}

function Group({ group: { key, label, isFolded, rows } }: { group: ChronicleData['groups'][number] }) {
  const heading = (
    <h2 className="chronicle-year">
      {label} <span>{describeCount(rows.length, 'event')}</span>
    </h2>
  );
  const list = (
    <ol className="chronicle-rows">
      {rows.map((row) => (
        <ChronicleRow key={row.id} row={row} />
      ))}
    </ol>
  );
  return isFolded ? (
    <details className="chronicle-group" id={`year-${key}`}>
      <summary>{heading}</summary>
      {list}
    </details>
  ) : (
    <section className="chronicle-group" id={`year-${key}`}>
      {heading}
      {list}
    </section>
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
