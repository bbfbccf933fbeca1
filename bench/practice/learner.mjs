import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { formKey } from '../submit/inquiry.mjs';

/** Gives a room to somebody else, since nobody has fifty; whoever opened it goes on being of it. */
export async function lendRoom(owner, room, number) {
  const id = uuidv7();
  const { rows } = await owner.query('select workspace_id as live from nativ.practice_rooms where id = $1', [room]);
  const [{ live }] = rows;
  await owner.query(
    `insert into nativ.users (workspace_id, id, email, name, role) values ($1, $2, $3, 'Somebody', 'member')`,
    [live, id, `bench-learner-${number}@sample.example`],
  );
  await owner.query('update nativ.practice_rooms set owner_id = $2 where id = $1', [room, id]);
}

/**
 * Somebody who practises: an inquiry arrives, they look at what there is to do, take it and do it, let an hour pass, and
 * look into the drawer, with the pauses of somebody who reads. How long each answer took goes into `steps`.
 */
export async function learner({ port, token, room, signal, steps: taken }) {
  const ask = async (method, path, body) => {
    const from = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Nativ-Room': room,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    taken.times.push(performance.now() - from);
    if (!response.ok) {
      taken.failed += 1;
      if (taken.failed <= 3) console.error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    }
    return text === '' || !response.ok ? null : JSON.parse(text);
  };
  const pause = () => sleep(3_000 + Math.random() * 6_000, undefined, { signal });
  const steps = [
    () => ask('POST', '/room/inquiries', { form: formKey }),
    () => ask('GET', '/me'),
    async () => {
      const { items = [] } = (await ask('GET', '/tasks')) ?? {};
      const open = items.find(({ status, assignee }) => status === 'open' && !assignee);
      if (open) await ask('POST', `/tasks/${open.id}/claim`);
    },
    () => ask('GET', '/room'),
    () => ask('GET', '/feed'),
    () => ask('POST', '/room/clock', { forwardMs: 3_600_000 }),
    () => ask('GET', '/room/drawer'),
  ];
  try {
    await sleep(Math.random() * 6_000, undefined, { signal });
    while (!signal.aborted)
      for (const step of steps) {
        await step();
        await pause();
      }
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}
