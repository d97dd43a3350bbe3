import { markInk } from '#lib/timeline/mark-look.ts';
import { pileShift } from '#lib/timeline/pile-up.ts';
import { placeMark } from '#lib/timeline/place-mark.ts';
import { placeOnLayer, shareOnLayer, type TimeLayer } from '#lib/timeline/time-layer.ts';
import { bodyOf, isReachable, type Mark, paintMark, setAttribute, setProperty } from './mark.ts';
import { BaseItem, registerItemType, type VisItem } from './vis-internals.ts';

/** What an item of ours carries in the data set of vis-timeline; the mark is kept and changed in place. */
export type MarkItemData = {
  id: string;
  group: string;
  type: 'mark';
  start: number;
  end: number;
  mark: Mark;
};

/** Farther than any label reaches. */
const AWAY_PX = 760;

const Base = BaseItem as new (data: unknown, conversion: unknown, options: unknown) => VisItem<MarkItemData>;

/**
 * A mark in the timeline. It differs from the items of vis-timeline in that its row and its place are known without
 * measuring: a gesture moves the layer that it stands on, without a redraw of the whole.
 */
class MarkItem extends Base {
  box: HTMLButtonElement | null = null;
  /** The layer that it was placed on last. */
  private layer: TimeLayer | null = null;
  /** Beyond the edges, with its label: it need not follow there. */
  private isAway = false;
  /** Pixels from the start of its bar to its label, as its style has it. */
  private inset = 0;

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

  /** vis-timeline asks whether an item is in view; only marks that are to be drawn are in its data set. */
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
    this.takeAway();
    this.displayed = false;
  }

  private takeAway(): void {
    if (this.box !== null && this.box === document.activeElement) this.data.mark.screen.takeFocus();
    this.box?.remove();
  }

  setData(data: MarkItemData): void {
    this.data = data;
    data.mark.item = this;
    this.refresh();
  }

  /** Paints again after the mark was changed. */
  refresh(): void {
    this.dirty = true;
    this.layer = null;
    if (!this.displayed) return;
    this.paint();
    this.repositionX();
  }

  repositionX(): void {
    const { box } = this;
    if (box === null) return;
    const { mark } = this.data;
    const { projection, layer, stretch } = mark.screen;
    if (this.layer !== layer) {
      this.layer = layer;
      this.place(box, mark, layer);
    }
    if (mark.kind === 'cluster') {
      if ('members' in mark.pill) setProperty(box, 'translate', `${pileShift(mark.pill, projection)}px`);
      return;
    }
    const placed = placeMark(mark.shape, mark.laid, projection, stretch);
    const isAway = placed.left > projection.width + AWAY_PX || placed.left + placed.width < -AWAY_PX;
    if (isAway && this.isAway) return;
    this.isAway = isAway;
    setAttribute(box, 'data-bar', placed.isBar ? '' : null);
    const body = bodyOf(box);
    if (mark.laid.label !== 'none') {
      setAttribute(box, 'data-hushed', placed.labelRoom === 0 ? '' : null);
      if (placed.labelRoom > 0) setProperty(body, '--event-label-width', `${Math.floor(placed.labelRoom)}px`);
    }
    // Only what stands at the start of a bar goes by where that is on the screen.
    if (!placed.isBar) return;
    setProperty(body, '--event-inset', `${placed.inset}px`);
    this.inset = placed.inset;
    this.moveLabel(0);
  }

  /** Keeps the label of a bar that begins beyond the edge of the screen in view; of other marks nothing changes. */
  followEdge(): void {
    const { mark } = this.data;
    if (this.box === null || mark.kind === 'cluster' || mark.laid.label !== 'inside') return;
    const { isBar, inset } = placeMark(mark.shape, mark.laid, mark.screen.projection, mark.screen.stretch);
    if (isBar) this.moveLabel(inset - this.inset);
  }

  private moveLabel(by: number): void {
    const label = this.box?.querySelector<HTMLElement>('.mark-label');
    if (label instanceof HTMLElement) setProperty(label, 'translate', by === 0 ? 'none' : `${by}px`);
  }

  repositionY(): void {}

  /** Says where the mark stands on its layer, which moves and widens without it. */
  private place(box: HTMLElement, mark: Mark, layer: TimeLayer): void {
    if (mark.kind === 'cluster') {
      const { middle, width } = mark.pill;
      setProperty(box, 'left', `calc(${shareOnLayer(layer, middle)} - ${width / 2}px)`);
      return;
    }
    const { left, width, stops, tails } = placeOnLayer(mark.shape, layer);
    setProperty(box, 'left', left);
    setProperty(box, 'width', width);
    const body = bodyOf(box);
    for (const [name, value] of Object.entries(markInk({ ...mark.shape, tails }, stops)))
      setProperty(body, name, value);
  }

  private paint(): void {
    if (this.box === null) {
      this.box = document.createElement('button');
      this.box.type = 'button';
      this.dirty = true;
    }
    if (this.dirty) paintMark(this.box, this.data.mark);
    this.dirty = false;
    this.displayed = true;
    if (!isReachable(this.data.mark)) this.takeAway();
    else if (this.box.parentNode === null) this.parent?.dom.foreground.append(this.box);
    this.inheritFocus(this.box);
  }

  /** Takes the focus of the mark that it stands for, unless a person took it elsewhere. */
  private inheritFocus(box: HTMLElement): void {
    const { mark } = this.data;
    if (mark.screen.heir !== mark.id) return;
    mark.screen.heir = null;
    const { activeElement, body } = document;
    if (activeElement !== body && activeElement?.contains(box) === true) box.focus({ preventScroll: true });
  }
}

registerItemType('mark', MarkItem);
