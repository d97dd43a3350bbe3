import type { CSSProperties } from 'react';
import type { YearRuler as Ruler } from '#lib/chronicle/year-ruler.ts';

type Style = CSSProperties & Record<`--${string}`, string | number>;

/** Where the date of a row lies in its year. The words beside it say it. */
export function YearRuler({ ruler }: { ruler: Ruler | null }) {
  if (ruler === null) return <span className="ruler" aria-hidden="true" data-none="" />;
  const { look, start, end, isBefore, isAfter } = ruler;
  const toPercent = (share: number) => `${Number((share * 100).toFixed(1))}%`;
  return (
    <span className="ruler" aria-hidden="true">
      <i
        className={`ruler-${look}`}
        data-before={isBefore || undefined}
        data-after={isAfter || undefined}
        style={{ '--start': toPercent(start), '--width': toPercent(end - start) } as Style}
      />
    </span>
  );
}
