import { setTimeout as sleep } from 'node:timers/promises';
import type { ClassifierTraining } from '@nativ/schemas';
import type { Pool } from 'pg';
import { uuidv7 } from 'uuidv7';
import { asEngine } from '../../../db/engine-transaction.ts';
import type { Published } from '../../../engine/published.ts';
import { type ClaimedJob, holdJob, type JobHandler } from '../../../jobs/job-handler.ts';
import type { Log } from '../../../observability/log.ts';
import { Turns } from '../../../outbound/turns.ts';
import { inThread, type ThreadTrouble } from './in-thread.ts';
import * as store from './learning-store.ts';
import { type Lessons, readLessons } from './read-lessons.ts';
import type { Learned, ThreadAnswer } from './thread-work.ts';

export interface TeachParts {
  readonly engine: Pool;
  readonly published: Published;
  readonly log: Log;
  readonly memoryMb: number;
}

type Problem = NonNullable<ClassifierTraining['problem']>;

/** Ten times as long as 10,000 texts take. */
const longestMs = 10 * 60_000;
const tellEveryMs = 700;
/** A model that is larger is one that no node should load. */
const largestModel = 20 * 1024 * 1024;

/**
 * Lets a classifier learn, in a thread of its own. The payload names ids alone. Killed in the middle, the job is freed and done
 * anew: nothing is stored before the end, and then in one transaction. What cannot be learned ends the learning with the
 * reason; trouble of the database or of the thread is tried again.
 */
export function teachHandler(parts: TeachParts): JobHandler {
  // One at a time in a program: two would take the memory of two, and both processors.
  const turns = new Turns(1);
  return {
    run: (job) => turns.take(() => teach(parts, job)),
    async giveUp({ client }, { trainingId = '' }) {
      await store.endTraining(client, trainingId, { problem: 'failed' });
      return true;
    },
  };
}

async function teach(parts: TeachParts, job: ClaimedJob): Promise<void> {
  const { workspaceId, trainingId = '' } = job.payload;
  const keyring = await parts.published.keyring(workspaceId);
  const lessons = await asEngine(parts.engine, workspaceId, async (client) => {
    await holdJob(client, job);
    const begun = await store.beginTraining(client, trainingId);
    return begun && readLessons(client, keyring, begun);
  });
  if (lessons === null) return;
  if (lessons.kind === 'tooManyTexts') return end(parts, job, 'tooManyTexts');
  const began = performance.now();
  const answer = await learn(parts, job, lessons);
  parts.log.info(
    { trainingId, examples: lessons.examples.length, outcome: answer.kind, ms: Math.round(performance.now() - began) },
    'A classifier has learned',
  );
  if (answer.kind === 'stopped') return;
  if (answer.kind === 'learned') await keep(parts, job, lessons, answer);
  else await end(parts, job, problemOf(answer));
}

function problemOf({ kind }: Exclude<ThreadAnswer | ThreadTrouble, Learned>): Problem {
  return kind === 'tooFewLabels' || kind === 'outOfMemory' || kind === 'tooLong' ? kind : 'failed';
}

/** Tells how far it is while it learns, and stops as soon as that is no longer wanted. */
async function learn({ engine, memoryMb }: TeachParts, { payload }: ClaimedJob, lessons: Lessons) {
  const { workspaceId, trainingId = '' } = payload;
  const stopping = new AbortController();
  const ended = new AbortController();
  let share = 0;
  const telling = (async () => {
    while (!ended.signal.aborted) {
      const goesOn = await asEngine(engine, workspaceId, (client) =>
        store.reportShare(client, trainingId, share),
      ).catch(() => true);
      if (!goesOn) stopping.abort();
      await sleep(tellEveryMs, undefined, { signal: ended.signal }).catch(() => {});
    }
  })();
  try {
    const { examples, options } = lessons;
    const onProgress = (now: number) => {
      share = now;
    };
    const limits = { memoryMb, longestMs };
    return await inThread({ kind: 'learn', examples, options }, limits, { onProgress, signal: stopping.signal });
  } finally {
    ended.abort();
    await telling;
  }
}

function keep(parts: TeachParts, job: ClaimedJob, lessons: Lessons, learned: Learned): Promise<void> {
  const { workspaceId, trainingId = '' } = job.payload;
  if (learned.bytes.byteLength > largestModel) return end(parts, job, 'tooLarge');
  return asEngine(parts.engine, workspaceId, async (client) => {
    await holdJob(client, job);
    const { begun, ids, usedSealed } = lessons;
    const { classifierId, until, startedBy: trainedBy } = begun;
    const needsRetraining = await store.hasForgotten(client, { classifierId, ids, usedSealed });
    const { bytes, labels, figures } = learned;
    const counted = { examples: lessons.examples.length, until, trainedBy, needsRetraining };
    const row = { workspaceId, id: uuidv7(), classifierId, bytes, labels, figures: plain(figures), ...counted };
    const model = await store.insertModel(client, row);
    await store.forgetOldModels(client, classifierId);
    // Cancelled at the last moment: then nothing of it stays.
    if (!(await store.endTraining(client, trainingId, { model }))) throw new TrainingOver();
  }).catch((cause) => {
    if (!(cause instanceof TrainingOver)) throw cause;
  });
}

class TrainingOver extends Error {}

/** Figures as they are stored and shown: copies, since what is read-only here is not there. */
const plain = (figures: Learned['figures']) => structuredClone(figures) as unknown as store.NewModel['figures'];

function end({ engine }: TeachParts, job: ClaimedJob, problem: Problem): Promise<void> {
  const { workspaceId, trainingId = '' } = job.payload;
  return asEngine(engine, workspaceId, async (client) => {
    await holdJob(client, job);
    await store.endTraining(client, trainingId, { problem });
  });
}
