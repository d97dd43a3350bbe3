'use client';

import { useEffect, useRef, useState } from 'react';
import type { TimelineData } from '#app/_components/timeline/timeline-data.ts';
import { changeParameters } from '#lib/query/format-parameters.ts';
import { type LaneKind, VIEW_PARAMETERS } from '#lib/query/view.ts';
import { eventPath } from '#lib/urls.ts';
import type { PanelAnswer } from './panel-answer.ts';

/** What the panel knows of the selected event. */
export type OpenedEvent =
  | { state: 'none' | 'loading' | 'missing' | 'failed' }
  | { state: 'ready'; panel: PanelAnswer };

/** A server that does not answer in this time will not: the panel says so, and one can go on. */
const PATIENCE_MS = 10_000;
/** Before the events on either side are asked for, so that they are there when they are wanted. */
const AHEAD_MS = 400;

type Known = Map<string, PanelAnswer | null>;

/** Returns what the panel says of the selected event: from the server's page, from what was read before, or read now. */
export function useOpenedEvent(id: string | null, data: TimelineData): OpenedEvent & { retry: () => void } {
  const lanes = data.timeline?.laneKind ?? 'pair';
  const scope = `${data.query} ${lanes}`;
  const known = useRef<{ scope: string; panels: Known }>({ scope, panels: new Map() });
  if (known.current.scope !== scope) known.current = { scope, panels: new Map() };
  const { panels } = known.current;
  if (data.opened !== null) panels.set(data.opened.id, data.opened.panel);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const [, redraw] = useState(0);
  const panel = id === null ? undefined : panels.get(id);
  const absent = id !== null && panel === undefined ? id : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again; the panels go with the scope.
  useEffect(() => {
    if (absent === null) return;
    return readPanel(absent, data.query, lanes, (answer) => {
      if (answer === 'failed') setFailed(absent);
      else {
        panels.set(absent, answer);
        setFailed(null);
      }
      redraw((count) => count + 1);
    });
  }, [absent, attempt, scope]);

  const beside = [panel?.next?.id, panel?.previous?.id].filter((one) => one !== undefined).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panels go with the scope.
  useEffect(() => {
    if (beside === '') return;
    const stops: (() => void)[] = [];
    const timer = setTimeout(() => {
      for (const one of beside.split(' ').filter((other) => !panels.has(other)))
        stops.push(
          readPanel(one, data.query, lanes, (answer) => {
            if (answer !== 'failed') panels.set(one, answer);
          }),
        );
    }, AHEAD_MS);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [beside, scope]);

  // What failed without a network is asked for again with it.
  useEffect(() => {
    if (failed === null) return;
    const again = () => {
      setFailed(null);
      setAttempt((count) => count + 1);
    };
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [failed]);

  const retry = () => {
    setFailed(null);
    setAttempt((count) => count + 1);
  };
  if (id === null) return { state: 'none', retry };
  if (panel === null) return { state: 'missing', retry };
  if (panel !== undefined) return { state: 'ready', panel, retry };
  return { state: failed === id ? 'failed' : 'loading', retry };
}

/**
 * Asks the server for a panel and hands it to `tell`; returns a function that gives up, after which nothing is handed
 * over.
 */
function readPanel(
  id: string,
  query: string,
  lanes: LaneKind,
  tell: (answer: PanelAnswer | null | 'failed') => void,
): () => void {
  const aborter = new AbortController();
  let isWanted = true;
  const timer = setTimeout(() => aborter.abort(), PATIENCE_MS);
  const parameters = changeParameters(new URLSearchParams(query), VIEW_PARAMETERS, { lanes });
  fetch(`${eventPath(id)}/panel?${parameters}`, { signal: aborter.signal })
    .then(async (response) => {
      if (!response.ok) throw new Error(`status ${response.status}`);
      return ((await response.json()) as { panel: PanelAnswer | null }).panel;
    })
    .then(
      (panel) => isWanted && tell(panel),
      () => isWanted && tell('failed'),
    )
    .finally(() => clearTimeout(timer));
  return () => {
    isWanted = false;
    aborter.abort();
  };
}
