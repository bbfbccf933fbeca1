import type { FlowDocument, FlowProblem, FlowSurroundings, Key } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { startWorker } from '../../../app/own-worker.ts';
import type { FlowStore } from '../state/flow-store.ts';
import type { CheckAnswer, CheckWish } from './check-messages.ts';
import checkWorker from './check-worker.ts?worker&url';

/** What a check found; null until there has been one. */
export type FoundProblems = readonly FlowProblem[] | null;

/**
 * What is wrong with the flow as it is drawn now, a moment after each change. A worker looks, so that nothing stops, and
 * it begins as soon as something changes: what is found comes with the next picture, not after it.
 */
export function useProblems(flowKey: string, store: FlowStore): FoundProblems {
  const { data: surroundings } = useQuery(flowSurroundingsQuery(flowKey));
  const [problems, setProblems] = useState<FoundProblems>(null);
  const [checker, setChecker] = useState<Checker | null>(null);
  useEffect(() => {
    const own = new Checker(setProblems);
    setChecker(own);
    return () => own.stop();
  }, []);
  useEffect(() => {
    if (!surroundings || !checker) return;
    checker.surround(flowKey, surroundings);
    checker.check(store.document);
    let last = store.document;
    return store.subscribe(() => {
      if (store.document === last) return;
      last = store.document;
      checker.check(last);
    });
  }, [flowKey, surroundings, checker, store]);
  return problems;
}

/** Has one check under way and remembers only the newest drawing, so that typing does not pile them up. */
class Checker {
  private readonly worker = startWorker(checkWorker);
  private next: FlowDocument | null = null;
  private isBusy = false;

  constructor(onFound: (problems: CheckAnswer) => void) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      this.isBusy = false;
      if (this.next === null) onFound(data);
      else this.check(this.next);
    });
  }

  surround(flowKey: Key, surroundings: FlowSurroundings): void {
    this.send({ kind: 'surroundings', flowKey, surroundings });
  }

  check(document: FlowDocument): void {
    this.next = this.isBusy ? document : null;
    if (this.isBusy) return;
    this.isBusy = true;
    this.send({ kind: 'check', document });
  }

  stop(): void {
    this.worker.terminate();
  }

  private send(wish: CheckWish): void {
    this.worker.postMessage(wish);
  }
}
