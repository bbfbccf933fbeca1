import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadLimits, ThreadMessage, ThreadWork } from './thread-work.ts';

/** How a thread ended without an answer. */
export type ThreadTrouble = { readonly kind: 'outOfMemory' | 'tooLong' | 'stopped' };

/** As it was built, seen from this file in src and in dist alike: a thread reads no TypeScript. */
const program = new URL('../../../../dist/features/classifiers/learning/recognition-thread.js', import.meta.url);

interface Watch {
  readonly onProgress?: (share: number) => void;
  /** Ends the thread at once, in the middle of what it does. */
  readonly signal?: AbortSignal;
}

/**
 * Does a work in a thread of its own, with a bound on its memory and its time, so that neither takes the program down.
 *
 * @throws Error when the thread broke; its message holds nothing of a text
 */
export function inThread(
  work: ThreadWork,
  { memoryMb, longestMs }: ThreadLimits,
  { onProgress, signal }: Watch = {},
): Promise<ThreadAnswer | ThreadTrouble> {
  if (signal?.aborted) return Promise.resolve({ kind: 'stopped' });
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // Nothing that a library prints may end up in the log.
      stdout: true,
      stderr: true,
      env: {},
      // Nor is it to read anything in another way than the built program does.
      execArgv: [],
    });
    const stop = (kind: ThreadTrouble['kind']) => {
      resolve({ kind });
      void worker.terminate();
    };
    const onStop = () => stop('stopped');
    const timer = setTimeout(() => stop('tooLong'), longestMs);
    signal?.addEventListener('abort', onStop, { once: true });
    worker.on('message', (message: ThreadMessage) => {
      if ('share' in message) onProgress?.(message.share);
      else resolve(message.answer);
    });
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'outOfMemory' });
      // Its words may quote a text.
      else reject(new Error(`Expected the thread to learn, but it broke with ${cause.name}.`));
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onStop);
      reject(new Error(`Expected an answer of the thread, but it ended with ${code}.`));
    });
  });
}
