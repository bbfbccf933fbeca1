import { startWorker } from '../../../app/own-worker.ts';
import workerAddress from './layout-worker.ts?worker&url';
import type { TidyPlaces, TidyTask } from './tidy.ts';

/** A layout that is being made beside the page. */
export interface LayoutUnderWay {
  readonly places: Promise<TidyPlaces>;
  /** Gives it up; the promise stays open for ever. */
  readonly cancel: () => void;
}

/** Lays steps out in a worker of its own, which is over afterwards. */
export function layOutBeside(task: TidyTask): LayoutUnderWay {
  const worker = startWorker(workerAddress);
  const places = new Promise<TidyPlaces>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TidyPlaces>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(`Expected a layout, but the worker failed: ${event.message}. Report it.`));
    });
  });
  worker.postMessage(task);
  return { places, cancel: () => worker.terminate() };
}
