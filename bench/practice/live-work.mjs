import { answers, formKey, kinds } from '../submit/inquiry.mjs';

const senders = 6;
const readers = 2;

/** Live work for a time: submissions as fast as they are taken, and people who read beside it. */
export async function liveWork(port, token, seconds) {
  const sent = [];
  const read = [];
  const from = performance.now();
  const until = from + seconds * 1_000;
  const base = `http://127.0.0.1:${port}/api/v1`;
  const timed = async (times, ask) => {
    while (performance.now() < until) {
      const began = performance.now();
      const response = await ask();
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`Expected live work to be answered, but found ${response.status}.`);
      times.push(performance.now() - began);
    }
  };
  let number = 0;
  const submit = () =>
    fetch(`${base}/public/forms/${formKey}/submissions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: bodyOf(number++),
    });
  const look = () => fetch(`${base}/tasks?limit=20`, { headers: { Authorization: `Bearer ${token}` } });
  await Promise.all([
    ...Array.from({ length: senders }, () => timed(sent, submit)),
    ...Array.from({ length: readers }, () => timed(read, look)),
  ]);
  return { sent, read, seconds: (performance.now() - from) / 1_000 };
}

const bodyOf = (number) => JSON.stringify({ data: answers(kinds[number % kinds.length], String(number)) });
