import type { CSSProperties } from 'react';
import { textDirection } from '#lib/isolate.ts';
import type { Lane } from '#lib/timeline/to-lanes.ts';

/** Where the bars of the shape lie, as shares of the width: not data, so no two lanes suggest the same. */
const BARS = [
  [58, 26],
  [34, 18],
  [62, 30],
  [48, 12],
  [22, 40],
  [66, 20],
] as const;

/** The shape of the timeline while the timeline itself is on its way: its lanes, and soft bars for what lies in them. */
export function TimelineShape({ lanes }: { lanes: readonly Lane[] }) {
  return (
    <div className="timeline-shape" aria-hidden="true">
      {lanes.map(({ id, label }, index) => {
        const [start, width] = BARS[index % BARS.length] ?? BARS[0];
        const place = { '--shape-start': `${start}%`, '--shape-width': `${width}%` } as CSSProperties;
        return (
          <div key={id} className="timeline-shape-lane" style={place}>
            <span dir={textDirection(label)}>{label}</span>
          </div>
        );
      })}
    </div>
  );
}
