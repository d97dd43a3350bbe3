import type { InkStop } from '#lib/timeline/draw-shape.ts';
import { markInk } from '#lib/timeline/mark-look.ts';
import { placeMark } from '#lib/timeline/place-mark.ts';
import { bodyOf, type Mark, paintMark, setAttribute, setProperty } from './mark.ts';
import { BaseItem, registerItemType, type VisItem } from './vis-parts.ts';

/** What an item of ours carries in the data set of vis-timeline; the mark is kept and changed in place. */
export type MarkItemData = {
  id: string;
  group: string;
  type: 'mark';
  start: number;
  end: number;
  mark: Mark;
};

/** Less is not seen. */
const TOLERANCE_PX = 0.02;
/** Farther than any label reaches. */
const AWAY_PX = 520;

const Base = BaseItem as new (data: unknown, conversion: unknown, options: unknown) => VisItem<MarkItemData>;

/**
 * A mark in the timeline. It differs from the items of vis-timeline in that its row and its place are known without
 * measuring: a gesture moves it by itself, without a redraw of the whole.
 */
class MarkItem extends Base {
  box: HTMLButtonElement | null = null;
  private stops: readonly InkStop[] | null = null;
  private drawnWidth = -1;
  /** Beyond the edges, with its label: it need not follow there. */
  private isAway = false;

  constructor(data: MarkItemData, conversion: unknown, options: unknown) {
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

  /** There are only those that are to be drawn. */
  isVisible(): boolean {
    return true;
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
    if (this.box !== null && this.box === document.activeElement) this.data.mark.screen.takeFocus();
    this.box?.remove();
    this.displayed = false;
  }

  setData(data: MarkItemData): void {
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
    const { box } = this;
    if (box === null) return;
    const { mark } = this.data;
    const { projection, shift, stretch } = mark.screen;
    if (mark.kind === 'cluster') {
      const middle = (mark.pill.middle - projection.start) * projection.pixelsPerDay;
      this.moveTo(box, middle - mark.pill.width / 2 - shift);
      return;
    }
    const placed = placeMark(mark.shape, mark.laid, projection, {
      left: stretch.left + shift,
      right: stretch.right + shift,
    });
    const isAway = placed.left > projection.width + AWAY_PX || placed.left + placed.width < -AWAY_PX;
    if (isAway && this.isAway) return;
    this.isAway = isAway;
    this.moveTo(box, placed.left - shift);
    if (Math.abs(placed.width - this.drawnWidth) > TOLERANCE_PX) {
      this.drawnWidth = placed.width;
      box.style.width = `${placed.width.toFixed(2)}px`;
    }
    setAttribute(box, 'data-bar', placed.isBar ? '' : null);
    const body = bodyOf(box);
    if (mark.laid.label !== 'none') {
      setAttribute(box, 'data-hushed', placed.labelRoom === 0 ? '' : null);
      if (placed.labelRoom > 0) setProperty(body, '--event-label-width', `${Math.floor(placed.labelRoom)}px`);
    }
    // Only what stands at the start of a bar goes by where that is on the screen.
    if (placed.isBar) setProperty(body, '--event-inset', `${placed.inset}px`);
    if (placed.stops === this.stops) return;
    this.stops = placed.stops;
    for (const [name, value] of Object.entries(markInk(mark.shape.look, placed.stops)))
      setProperty(body, name, value);
  }

  repositionY(): void {}

  private moveTo(box: HTMLElement, left: number): void {
    if (this.left !== null && Math.abs(left - this.left) <= TOLERANCE_PX) return;
    this.left = left;
    box.style.transform = `translateX(${left.toFixed(2)}px)`;
  }

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

registerItemType('mark', MarkItem);
