import { cpus } from 'node:os';

/** How long the processors of this machine have worked and rested, all together, in milliseconds. */
export interface ProcessorTimes {
  readonly idle: number;
  readonly all: number;
}

/** With less of its time idle than this, somebody waits for a processor. */
const enoughIdle = 0.1;
const restsForWork = 2;
const longestRestMs = 1_000;
/** What is done within it is in nobody's way for long. */
const atOnceMs = 1_000;

/**
 * Has long work rest for a while wherever the machine has nothing else left. A low priority is not enough: it counts among threads of
 * one session, and the database has one of its own. Submissions beside a learning of 10,000 texts on two busy cores
 * (bench:learning, 22 November 2026): 0.57 to 0.67 of those without it by priority alone.
 *
 * @returns what says, between two pieces of work, for how many milliseconds to rest now
 */
export function makeWay(now: () => number, timesOf: () => ProcessorTimes = processorTimes): () => number {
  const startedAt = now();
  let [workedFrom, before] = [startedAt, timesOf()];
  return () => {
    const times = timesOf();
    const all = times.all - before.all;
    // The clocks of processors tick every 10 ms; too little is not judged.
    if (all <= 0) return 0;
    const isBusy = (times.idle - before.idle) / all < enoughIdle;
    const restMs =
      isBusy && now() - startedAt > atOnceMs ? Math.min(longestRestMs, restsForWork * (now() - workedFrom)) : 0;
    before = times;
    workedFrom = now() + restMs;
    return restMs;
  };
}

function processorTimes(): ProcessorTimes {
  let [idle, all] = [0, 0];
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.idle + times.user + times.nice + times.sys + times.irq;
  }
  return { idle, all };
}
