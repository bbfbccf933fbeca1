import type { FlowDocument, FlowProblem } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { startWorker } from '../../../app/own-worker.ts';
import type { CheckAnswer, CheckWish } from './check-messages.ts';
import checkWorker from './check-worker.ts?worker&url';

/** What a check found; null until there has been one. */
export type FoundProblems = readonly FlowProblem[] | null;

/** What is wrong with the flow as it is drawn now, a moment after each change. A worker looks, so that nothing stops. */
export function useProblems(flowKey: string, document: FlowDocument): FoundProblems {
  const { data: surroundings } = useQuery(flowSurroundingsQuery(flowKey));
  const [problems, setProblems] = useState<FoundProblems>(null);
  const checker = useRef<Checker>(null);
  useEffect(() => {
    const own = new Checker(setProblems);
    checker.current = own;
    return () => own.stop();
  }, []);
  useEffect(() => {
    if (surroundings) checker.current?.check({ flowKey, document, surroundings });
  }, [flowKey, document, surroundings]);
  return problems;
}

/** Has one check under way and remembers only the newest wish, so that typing does not pile them up. */
class Checker {
  private readonly worker = startWorker(checkWorker);
  private next: Omit<CheckWish, 'id'> | null = null;
  private isBusy = false;
  private id = 0;

  constructor(onFound: (problems: readonly FlowProblem[]) => void) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      this.isBusy = false;
      if (this.next === null) onFound(data.problems);
      else this.send(this.next);
    });
  }

  check(wish: Omit<CheckWish, 'id'>): void {
    if (this.isBusy) this.next = wish;
    else this.send(wish);
  }

  stop(): void {
    this.worker.terminate();
  }

  private send(wish: Omit<CheckWish, 'id'>): void {
    this.isBusy = true;
    this.next = null;
    this.id += 1;
    this.worker.postMessage({ ...wish, id: this.id } satisfies CheckWish);
  }
}
