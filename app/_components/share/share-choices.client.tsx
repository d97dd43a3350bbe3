'use client';

import type { ReactNode } from 'react';
import type { FrameSize } from '#lib/sharing/oembed.ts';
import type { ShareChoice, SharedPage } from '#lib/sharing/share-snippets.ts';

const SIZES: readonly { label: string; size: FrameSize }[] = [
  { label: '16:9', size: { width: 960, height: 540 } },
  { label: '4:3', size: { width: 960, height: 720 } },
  { label: 'Square', size: { width: 720, height: 720 } },
];
const THEMES = [
  { label: 'As the reader’s system', theme: null },
  { label: 'Light', theme: 'light' },
  { label: 'Dark', theme: 'dark' },
] as const;
const MIN_SIZE: FrameSize = { width: 320, height: 240 };
const MAX_SIDE = 7680;

/** Size, theme, title, and what is shown. */
export function ShareChoices({
  page,
  choice,
  onChange,
}: {
  page: SharedPage;
  choice: ShareChoice;
  onChange: (choice: ShareChoice) => void;
}) {
  const { size, theme } = choice;
  const change = (part: Partial<ShareChoice>) => onChange({ ...choice, ...part });
  const check = (name: 'keepsWindow' | 'keepsEvent' | 'controls' | 'interactive', label: string) => (
    <label>
      <input
        type="checkbox"
        checked={choice[name]}
        onChange={({ target }) => change({ [name]: target.checked })}
      />
      {label}
    </label>
  );
  return (
    <div className="share-choices">
      <Choice legend="Size">
        {SIZES.map((one) => (
          <button
            key={one.label}
            type="button"
            className="button"
            aria-pressed={one.size.width === size.width && one.size.height === size.height}
            onClick={() => change({ size: one.size })}
          >
            {one.label}
          </button>
        ))}
        <Side label="Width" side="width" size={size} onChange={(next) => change({ size: next })} />
        <span aria-hidden="true">×</span>
        <Side label="Height" side="height" size={size} onChange={(next) => change({ size: next })} />
      </Choice>
      <Choice legend="Theme">
        {THEMES.map((one) => (
          <button
            key={one.label}
            type="button"
            className="button"
            aria-pressed={theme === one.theme}
            onClick={() => change({ theme: one.theme })}
          >
            {one.label}
          </button>
        ))}
      </Choice>
      <Choice legend="Show">
        {page.parameters.has('window') && check('keepsWindow', 'The period on the screen')}
        {page.parameters.has('event') && check('keepsEvent', 'The chosen event')}
        {check('controls', 'Buttons')}
        {check('interactive', 'Zooming and choosing')}
        <label className="share-title-field">
          Title
          <input
            className="field"
            type="text"
            maxLength={200}
            dir="auto"
            placeholder="What the filter says"
            value={choice.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </label>
      </Choice>
    </div>
  );
}

function Choice({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="share-choice">
      <legend>{legend}</legend>
      <div>{children}</div>
    </fieldset>
  );
}

/** Width or height that a person types; when the focus leaves the field, the number is brought within its bounds. */
function Side({
  label,
  side,
  size,
  onChange,
}: {
  label: string;
  side: 'width' | 'height';
  size: FrameSize;
  onChange: (size: FrameSize) => void;
}) {
  return (
    <input
      // Another size from a button is written in anew.
      key={size[side]}
      className="field share-side"
      type="number"
      aria-label={`${label} in pixels`}
      min={MIN_SIZE[side]}
      max={MAX_SIDE}
      defaultValue={size[side]}
      onBlur={({ target }) => {
        const value = Math.min(MAX_SIDE, Math.max(MIN_SIZE[side], Math.round(target.valueAsNumber || 0)));
        target.value = String(value);
        if (value !== size[side]) onChange({ ...size, [side]: value });
      }}
      onKeyDown={(press) => {
        if (press.key === 'Enter') press.currentTarget.blur();
      }}
    />
  );
}
