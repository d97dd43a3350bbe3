import { clipStops } from '#lib/timeline/draw-shape.ts';
import { MIN_MARK_WIDTHS } from '#lib/timeline/lay-out-lanes.ts';
import { type Mark, paintMark, setInk } from './mark.ts';
import { BaseItem, registerItemType, type VisItem } from './vis-parts.ts';

/** What an item of ours carries in the data set of vis-timeline; the mark is kept and changed in place. */
export type EventItemData = {
  id: string;
  group: string;
  type: 'event';
  start: Date | number;
  end: Date | number;
  mark: Mark;
};

/** From this width in pixels on a mark is drawn as a band, whose colour does not outweigh the words. */
const BAR_WIDTH = 48;

const Base = BaseItem as new (data: unknown, conversion: unknown, options: unknown) => VisItem<EventItemData>;

/**
 * An event in the timeline. It differs from the items of vis-timeline in that its row is given by `placeInLane`, its
 * size is known without measuring, and of a bar wider than the screen only the part near the window is drawn, with
 * its softness kept at the right place.
 */
class EventItem extends Base {
  box: HTMLButtonElement | null = null;
  /** What the element says already: it is moved in every frame of a gesture. */
  private isBar = false;
  private inset = 0;

  constructor(data: EventItemData, conversion: unknown, options: unknown) {
    super(data, conversion, options);
    data.mark.item = this;
    // The lane's height is that of its label, so an item must add nothing to it.
    this.height = 1;
  }

  /** Rows are ours; vis-timeline assigns its own idea when it draws. */
  get top(): number {
    return 0;
  }
  set top(_top: number | null) {}

  get stack(): boolean {
    return false;
  }

  isVisible(range: { start: number; end: number }): boolean {
    // An item that has the focus must not be taken away under it.
    if (this.box !== null && this.box === document.activeElement) return true;
    const { start, end, mark } = this.data;
    const perPixel = (range.end - range.start) / Math.max(this.parent?.width ?? 1, 1);
    return (
      start.valueOf() - mark.reach.left * perPixel < range.end &&
      end.valueOf() + mark.reach.right * perPixel > range.start
    );
  }

  redraw(returnQueue?: boolean): (() => void)[] | undefined {
    if (returnQueue === true) return [() => this.paint()];
    this.paint();
    return undefined;
  }

  show(returnQueue?: boolean): (() => void)[] | undefined {
    return this.displayed ? undefined : this.redraw(returnQueue);
  }

  hide(): void {
    this.box?.remove();
    this.displayed = false;
  }

  setData(data: EventItemData): void {
    this.data = data;
    data.mark.item = this;
    this.refresh();
  }

  /** Paints again after the mark was changed. */
  refresh(): void {
    this.dirty = true;
    if (!this.displayed) return;
    this.paint();
    this.repositionX();
  }

  repositionX(): void {
    const { mark, start, end } = this.data;
    const { box } = this;
    if (box === null) return;
    const screen = this.parent?.width ?? 0;
    const from = this.conversion.toScreen(start);
    const to = this.conversion.toScreen(end);
    const width = Math.max(to - from, MIN_MARK_WIDTHS[mark.shape.look]);
    const left = (from + to) / 2 - width / 2;
    const shownLeft = Math.max(left, -screen);
    const shownRight = Math.min(left + width, 2 * screen);
    const isClipped = shownRight - shownLeft < width && shownRight > shownLeft;
    const shown = isClipped ? { left: shownLeft, width: shownRight - shownLeft } : { left, width };
    const { stops } = mark.shape;
    setInk(
      box,
      mark,
      isClipped ? clipStops(stops, (shownLeft - left) / width, (shownRight - left) / width) : stops,
    );
    this.left = shown.left;
    this.width = shown.width;
    box.style.transform = `translateX(${shown.left.toFixed(2)}px)`;
    box.style.width = `${shown.width.toFixed(2)}px`;
    const isBar = mark.shape.look !== 'day' && width >= BAR_WIDTH;
    if (isBar !== this.isBar) box.toggleAttribute('data-bar', isBar);
    this.isBar = isBar;
    // A label inside its bar stays in view as long as the bar does.
    const inset = Math.max(0, Math.round(-shown.left));
    if (inset !== this.inset) box.style.setProperty('--event-inset', `${inset}px`);
    this.inset = inset;
  }

  repositionY(): void {}

  private paint(): void {
    if (this.box === null) {
      this.box = document.createElement('button');
      this.box.type = 'button';
      this.dirty = true;
    }
    if (this.dirty) paintMark(this.box, this.data.mark);
    this.dirty = false;
    if (this.box.parentNode === null) this.parent?.dom.foreground.append(this.box);
    this.displayed = true;
  }
}

registerItemType('event', EventItem);
