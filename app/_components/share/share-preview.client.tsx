'use client';

import { useEffect, useRef, useState } from 'react';
import type { FrameSize } from '#lib/sharing/oembed.ts';

/** The embed as it will be, made smaller to fit; what is chosen is seen at once. */
export function SharePreview({ path, size }: { path: string; size: FrameSize }) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<FrameSize | null>(null);
  useEffect(() => {
    if (box.current === null) return;
    const sized = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    sized.observe(box.current);
    return () => sized.disconnect();
  }, []);
  const scale = room === null ? 0 : Math.min(1, room.width / size.width, room.height / size.height);
  return (
    <div className="share-preview" ref={box}>
      {scale > 0 && (
        <div
          className="share-preview-frame"
          style={{ width: size.width * scale, height: size.height * scale }}
        >
          <iframe
            title="Preview"
            src={path}
            width={size.width}
            height={size.height}
            style={{ transform: `scale(${scale})` }}
            sandbox="allow-scripts"
          />
        </div>
      )}
    </div>
  );
}
