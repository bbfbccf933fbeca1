import { setTimeout as sleep } from 'node:timers/promises';
import { answers, formKey, kinds } from '../submit/inquiry.mjs';

const senders = 6;
const readers = 2;

/** How much live work there is: as much as a busy hour of a large organisation brings in a second, or as much as is taken. */
export const loads = { usual: { sent: 50, read: 50 }, full: null };

/**
 * Live work for a time: inquiries that are sent, and people who read beside them. At a given pace, a time is counted from when something
 * was to be sent, so that what waits its turn counts as waiting.
 *
 * @returns the times in milliseconds of what was `sent` and `read`, and for how many seconds
 */
export async function liveWork({ port, token, seconds, pace }) {
  const base = `http://127.0.0.1:${port}/api/v1`;
  const from = performance.now();
  let number = 0;
  const submit = () =>
    fetch(`${base}/public/forms/${formKey}/submissions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: bodyOf(number++),
    });
  const look = () => fetch(`${base}/tasks`, { headers: { Authorization: `Bearer ${token}` } });
  const [sent, read] = await Promise.all(
    pace === null
      ? [withoutPause(submit, senders, seconds), withoutPause(look, readers, seconds)]
      : [atPace(submit, pace.sent, seconds), atPace(look, pace.read, seconds)],
  );
  return { sent, read, seconds: (performance.now() - from) / 1_000 };
}

/** As fast as it is answered, by so many at once. */
async function withoutPause(ask, people, seconds) {
  const times = [];
  const until = performance.now() + seconds * 1_000;
  const work = async () => {
    while (performance.now() < until) times.push(await timed(ask, performance.now()));
  };
  await Promise.all(Array.from({ length: people }, work));
  return times;
}

/** So many in a second, whether those before were answered or not. */
async function atPace(ask, perSecond, seconds) {
  const from = performance.now();
  return Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, index) => {
      const due = from + (index * 1_000) / perSecond;
      await sleep(due - performance.now());
      return timed(ask, due);
    }),
  );
}

async function timed(ask, began) {
  const response = await ask();
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`Expected live work to be answered, but found ${response.status}.`);
  return performance.now() - began;
}

const bodyOf = (number) => JSON.stringify({ data: answers(kinds[number % kinds.length], String(number)) });
