import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type Model, readModel, recognise, teachAndAssess, writeModel } from '@nativ/runtime';
import { makeWay } from './make-way.ts';
import type { ThreadAnswer, ThreadMessage, ThreadWork } from './thread-work.ts';

const leastNicenessOfThread = 10;
const progressEveryMs = 200;

/**
 * A thread that learns or asks models, and ends. It yields to the threads that answer requests: on Linux a priority that is set
 * without an id is that of the thread. Elsewhere it would be that of the whole program, so it is left alone.
 */
function yieldToRequests(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(leastNicenessOfThread);
  } catch {
    // Where it is not allowed, the work is done all the same.
  }
}

const send = (message: ThreadMessage) => parentPort?.postMessage(message);

function doWork(work: ThreadWork): ThreadAnswer {
  return work.kind === 'learn' ? learn(work) : ask(work);
}

function learn({ examples, options }: Extract<ThreadWork, { kind: 'learn' }>): ThreadAnswer {
  let told = 0;
  const restMs = makeWay(() => performance.now());
  const onProgress = (share: number) => {
    rest(restMs());
    const now = performance.now();
    if (now - told < progressEveryMs) return;
    told = now;
    send({ share });
  };
  const taught = teachAndAssess(examples, { ...options, onProgress });
  if ('problem' in taught) return { kind: 'tooFewLabels' };
  const { model, figures } = taught;
  return { kind: 'learned', bytes: writeModel(model), labels: model.labels, figures };
}

/** Stands still; nothing else waits for this thread. */
function rest(ms: number): void {
  if (ms > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function ask({ models, texts, atLeast }: Extract<ThreadWork, { kind: 'ask' }>): ThreadAnswer {
  const read: Model[] = [];
  for (const [place, bytes] of models.entries()) {
    const model = readModel(bytes);
    if ('problem' in model) return { kind: 'damaged', model: place };
    read.push(model);
  }
  return { kind: 'asked', said: read.map((model) => texts.map((text) => recognise(model, text, { atLeast }))) };
}

yieldToRequests();
send({ answer: doWork(workerData as ThreadWork) });
