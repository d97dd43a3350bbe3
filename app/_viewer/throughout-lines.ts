import { textDirection } from '#lib/isolate.ts';
import { compareRank } from '#lib/timeline/compare-rank.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { describeThroughout, throughoutLine } from '#lib/timeline/throughout.ts';
import type { EventMark } from './mark.ts';

/** Under the names of lanes, what goes on through the whole window. */
export type ThroughoutLines = {
  /** Says what goes on throughout in a lane, whose label this is. */
  set: (label: HTMLElement, marks: readonly EventMark[]) => void;
  /** Says it again after another event was chosen. */
  refresh: () => void;
  /** What a line holds, and its name; null for what is no line. */
  at: (box: Element | null) => { events: readonly DrawnEvent[]; name: string } | null;
};

/** Makes the lines; the label of a lane keeps its own. */
export function createThroughoutLines(interactive: boolean): ThroughoutLines {
  const held = new Map<
    HTMLElement,
    { button: HTMLButtonElement; marks: readonly EventMark[]; said: string }
  >();
  const show = (label: HTMLElement) => {
    const line = held.get(label);
    if (line === undefined) return;
    const { button, marks } = line;
    const said = marks.map(({ event, selected }) => `${event.id}${selected ? '!' : ''}`).join(' ');
    if (said === line.said) return;
    line.said = said;
    button.hidden = marks.length === 0;
    if (button.hidden) return;
    const chosen = marks.find(({ selected }) => selected);
    const first = chosen ?? marks[0];
    const titles = [first, ...marks.filter((mark) => mark !== first)].map((mark) => mark?.event.title ?? '');
    const { title, more } = throughoutLine(titles);
    const [name, count] = [document.createElement('span'), document.createElement('span')];
    name.className = 'throughout-title';
    name.dir = textDirection(titles[0] ?? '');
    name.textContent = title;
    count.className = 'throughout-more';
    count.textContent = more === '' ? '' : ` ${more}`;
    button.replaceChildren(name, ...(more === '' ? [] : [count]));
    button.title = titles.join('\n');
    button.toggleAttribute('data-chosen', chosen !== undefined);
    button.dataset.members = marks.map(({ event }) => event.id).join(' ');
  };
  return {
    set: (label, marks) => {
      if (marks.length === 0 && !held.has(label)) return;
      const ranked = [...marks].sort((a, b) => compareRank(a.event, b.event));
      const known = held.get(label);
      if (known === undefined) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'throughout';
        button.disabled = !interactive;
        label.append(button);
        held.set(label, { button, marks: ranked, said: '' });
      } else known.marks = ranked;
      show(label);
    },
    refresh: () => {
      for (const label of held.keys()) show(label);
    },
    at: (box) => {
      for (const { button, marks } of held.values()) {
        if (button !== box || marks.length === 0) continue;
        const events = marks.map(({ event }) => event);
        return { events, name: describeThroughout(events.length, marks[0]?.laneLabel ?? '') };
      }
      return null;
    },
  };
}
