import { drawChoice } from '#lib/timeline/cluster-pills.ts';
import type { DrawnEvent } from '#lib/timeline/drawn-event.ts';
import { chooseShown } from '#lib/timeline/shown-events.ts';
import type { CountedLane } from '#lib/timeline/to-lanes.ts';
import type { WindowAnswer } from '#lib/timeline/window-answer.ts';
import { isDrawnWhole, planAhead, planWindow } from '#lib/timeline/window-plan.ts';
import type { DayWindow } from '#lib/window/day-window.ts';
import type { Stage } from './stage.ts';
import { createWindows, type LoadWindow } from './windows.ts';

/** What a timeline shows: the first answer of a filter, and how to ask for others. */
export type ViewerContent = {
  /** The answer for the window that it opens on. */
  first: WindowAnswer;
  /** Asks for other windows; it is not asked while everything is at hand. */
  load: LoadWindow;
  /** All lanes of the filter, with its totals: heights go by them. */
  lanes: readonly CountedLane[];
  /** Drawn wherever they are in the window even if not chosen, such as the selected event. */
  pinned?: readonly DrawnEvent[];
  /** Readers' names of the pairs, for what a screen reader says of an event; a pair without one is said by its codes. */
  pairLabels?: Readonly<Record<string, string>>;
  /** The pairs that have a colour of their own, in order. */
  focalPairs: readonly string[];
};

/** Decides what of the answers at hand is on the stage. */
export type Content = {
  /** Puts on the stage what belongs in the window there is now, at once or little by little, and asks for what is missing. */
  refresh: (isAtOnce: boolean) => void;
  /** Takes other content; `first` or `load` means another filter. */
  set: (content: Partial<ViewerContent>) => void;
  /** Keeps an event drawn, because the keyboard is at it; null for none. */
  hold: (event: DrawnEvent | null) => void;
  /** All events that any answer at hand names. */
  stop: () => void;
};

/** A window that is wider by more than this is zoomed out, where the choice of what is shown begins anew. */
const WIDER = 1.001;

/** Connects the answers with a stage. */
export function createContent(
  stage: Stage,
  given: ViewerContent,
  today: number,
  told: { onChange: () => void; onAnswer: () => void; onLoad: (error: unknown) => void },
): Content {
  let content = given;
  let shown: readonly DrawnEvent[] = [];
  let shownIn: DayWindow | null = null;
  let held: DrawnEvent | null = null;

  const refresh = (isAtOnce: boolean) => {
    if (!stage.hasRoom()) return;
    const { lanes, pinned = [], pairLabels = {}, focalPairs } = content;
    const window = stage.getWindow();
    const width = stage.width();
    const request = planWindow(window, width, lanes);
    const answer = windows.bestFor(request, window);
    const isWhole = isDrawnWhole(lanes);
    const isWider = shownIn === null || window.end - window.start > (shownIn.end - shownIn.start) * WIDER;
    const chosen = chooseShown(answer.events, {
      window,
      today,
      width,
      isWhole,
      pinned: held === null ? pinned : [...pinned, held],
      kept: isWider ? [] : shown,
    });
    const pixelsPerDay = width / (window.end - window.start);
    const drawn = isWhole
      ? { shown: chosen.shown, pills: [] }
      : drawChoice(answer.clusters, chosen, { window, pixelsPerDay });
    shown = drawn.shown;
    shownIn = window;
    const pills = drawn.pills.filter(({ middle }) => isNear(middle, window));
    stage.setContent(
      { events: shown, pills, lanes, pairLabels, focalPairs, answer },
      !isAtOnce,
      told.onChange,
    );
    windows.want(request, planAhead(window, width, lanes));
  };
  const windows = createWindows(given.first, given.load, {
    onAnswer: () => {
      told.onLoad(null);
      told.onAnswer();
    },
    onFailure: told.onLoad,
  });

  return {
    refresh,
    set: (next) => {
      const isOther = next.first !== undefined && next.first !== content.first;
      content = { ...content, ...next };
      if (isOther) {
        shownIn = null;
        windows.reset(content.first, content.load);
      }
      refresh(true);
    },
    hold: (event) => {
      held = event;
    },
    stop: windows.stop,
  };
}

/** Pills beside the window are drawn as far as marks are. */
function isNear(moment: number, { start, end }: DayWindow): boolean {
  const beside = (end - start) * 0.3;
  return moment > start - beside && moment < end + beside;
}
