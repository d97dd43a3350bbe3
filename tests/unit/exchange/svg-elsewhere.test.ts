import { describe, expect, it } from 'vitest';
import { stillScales } from '#lib/picture/frame.ts';
import { layOutPicture } from '#lib/picture/lay-out-picture.ts';
import { measureArial, measureSourceSans, measureWidest } from '#lib/picture/measure-text.ts';
import { primitivesOf } from '#lib/picture/shape.ts';
import { manyEvents, stillOf } from '../picture/still-of.ts';

describe('a picture whose text is shown in a font of somebody else', () => {
  it('keeps every line in its room, and off the marks beside it, in Source Sans and in Arial', () => {
    for (const [width, height] of [
      [1920, 1080],
      [640, 480],
    ] as const) {
      const picture = layOutPicture(stillOf(manyEvents(60)), {
        width,
        height,
        scales: stillScales(width, height),
        measure: measureWidest,
      });
      let labels = 0;
      for (const group of picture.shapes) {
        const parts = primitivesOf(group);
        for (const text of parts) {
          if (text.kind !== 'text') continue;
          for (const measure of [measureSourceSans, measureArial])
            for (const line of text.lines)
              expect(measure(line, text.size, text.weight), line).toBeLessThanOrEqual(text.width + 0.5);
          if (group.kind !== 'event') continue;
          labels += 1;
        }
      }
      expect(labels).toBeGreaterThan(5);
    }
  });
});
