import type { CSSProperties } from 'react';
import type { ChronicleRow } from '#lib/chronicle/chronicle-row.ts';
import { isolate } from '#lib/isolate.ts';

type Style = CSSProperties & Record<`--${string}`, string | number>;

/** Who did it with whom, on the threads of the focal actors; its name says it in words. */
export function ThreadSigns({
  row: { threads, who, outside, modality, color },
}: {
  row: Pick<ChronicleRow, 'threads' | 'who' | 'outside' | 'modality' | 'color'>;
}) {
  const { bar, signs, hostile, isTowardsOutside } = threads;
  const last = signs.at(-1)?.place;
  const [first, ...others] = outside;
  return (
    <span
      className="threads"
      role="img"
      aria-label={who}
      data-modality={modality}
      data-hostile={hostile ?? undefined}
      style={{ '--event-color': color } as Style}
    >
      {bar !== null && <i className="thread-bar" style={{ '--from': bar.from, '--to': bar.to } as Style} />}
      {first !== undefined && last !== undefined && (
        <i
          className="thread-edge"
          data-towards={isTowardsOutside || undefined}
          style={{ '--from': last } as Style}
        />
      )}
      {signs.map(({ place, sign }) => (
        <i key={place} className={`thread-${sign}`} style={{ '--at': place } as Style} />
      ))}
      {first !== undefined && (
        <span className="thread-others" title={outside.map(isolate).join(', ')}>
          {isolate(first)}
          {others.length > 0 && ` +${others.length}`}
        </span>
      )}
    </span>
  );
}
