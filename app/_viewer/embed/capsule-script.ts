import type { CapsuleView } from '#lib/capsule/capsule-view.ts';
import type { DataSet } from '#lib/domain/data-set.ts';
import { isolate } from '#lib/isolate.ts';
import { todayFrom } from '#lib/time/day.ts';
import { describeCount } from '#lib/wording/describe-count.ts';
import { openCapsule } from './capsule-store.ts';
import { createElement } from './create-element.ts';
import { mountEmbed, mountWords } from './mount-embed.ts';

/** The script of a capsule: finds its data in the page, and asks nobody for more. */
function run(dataSet: DataSet, view: CapsuleView): void {
  if (view.shown.length === 0) {
    const line = createElement('p', { class: 'embed-fault' }, 'No event matches this filter.');
    document.querySelector('.embed-stage')?.replaceChildren(line);
    mountWords(document);
    return;
  }
  const width = window.innerWidth;
  const capsule = openCapsule(dataSet, view, width, todayFrom(new Date()));
  const { store } = capsule.ofPair(null, capsule.data.window, width);
  const embed = mountEmbed(document, capsule.data, store);
  const bar = document.querySelector('.embed-bar');
  const sources = document.querySelector<HTMLDialogElement>('.capsule-sources');
  const all = createElement('option', { value: '' }, 'All pairs');
  const choice = createElement(
    'select',
    { class: 'field capsule-pairs', 'aria-label': 'Pair' },
    all,
    ...capsule.pairs.map(({ pair, label, count }) =>
      createElement('option', { value: pair }, `${isolate(label)} (${describeCount(count, 'event')})`),
    ),
  );
  choice.addEventListener('change', () => {
    const pair = choice.value === '' ? null : choice.value;
    const { content, store } = capsule.ofPair(pair, embed.timeline.getWindow(), width);
    embed.show(content, store);
  });
  const open = createElement(
    'button',
    { type: 'button', class: 'button', 'aria-haspopup': 'dialog' },
    'Sources',
  );
  open.addEventListener('click', () => sources?.showModal());
  sources?.querySelector('button')?.addEventListener('click', () => sources.close());
  const isChoice = view.interactive && view.controls && capsule.pairs.length > 1;
  bar?.querySelector('p')?.after(...(isChoice ? [choice] : []), open);
}

const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
try {
  run(read('dyadline') as DataSet, read('dyadline-view') as CapsuleView);
} catch (error) {
  document.body.dataset.state = 'failed';
  console.error(error);
}
