import type { FormDocument } from '@nativ/schemas';
import { expect, it } from 'vitest';
import { DraftSaver, type SaveStatus, type SendOutcome } from './draft-saver.ts';

const form = (title: string, properties: object = {}): FormDocument => ({
  title,
  schema: { type: 'object', properties },
});
const done = (updatedAt: string): SendOutcome => ({ kind: 'done', updatedAt });

/** A saver whose clock is turned by hand and whose server answers as it is told. */
function saverOf(saved: FormDocument, answers: SendOutcome[]) {
  const sent: { patch: Partial<FormDocument>; basedOn: string | null }[] = [];
  const statuses: SaveStatus['kind'][] = [];
  const timers: (() => void)[] = [];
  const kept: (string | null)[] = [];
  const saver = new DraftSaver<FormDocument>(
    {
      members: ['title', 'schema', 'uiSchema', 'translations', 'settings'],
      async send(patch, basedOn) {
        sent.push({ patch, basedOn });
        return answers.shift() ?? { kind: 'offline' };
      },
      onStatus: ({ kind }) => statuses.push(kind),
      keep: (one) => kept.push(one === null ? null : String(one.document.title)),
      later(run) {
        timers.push(run);
        return () => timers.splice(timers.indexOf(run), timers.includes(run) ? 1 : 0);
      },
    },
    saved,
    't0',
  );
  const pass = async () => {
    timers.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { saver, sent, statuses, timers, kept, pass };
}

it('sends only what changed, once typing has paused, and says so', async () => {
  const first = form('A');
  const { saver, sent, statuses, timers, pass } = saverOf(first, [done('t1')]);

  saver.want({ ...first, title: 'B' });
  saver.want({ ...first, title: 'C' });
  expect(timers).toHaveLength(1);
  await pass();

  expect(sent).toEqual([{ patch: { title: 'C' }, basedOn: 't0' }]);
  expect(statuses.at(-1)).toBe('saved');
});

it('tries again while nobody answers, and keeps what was typed on this device', async () => {
  const { saver, sent, statuses, kept, pass } = saverOf(form('A'), [{ kind: 'offline' }, done('t1')]);

  saver.want(form('B'));
  await pass();
  expect(statuses.at(-1)).toBe('offline');
  expect(kept.at(-1)).toBe('B');

  await pass();
  expect(sent).toHaveLength(2);
  expect(statuses.at(-1)).toBe('saved');
  expect(kept.at(-1)).toBeNull();
});

it('waits for a choice when somebody else was faster, and overwrites when told to', async () => {
  const { saver, sent, statuses, timers, pass } = saverOf(form('A'), [{ kind: 'conflict' }, done('t9')]);

  saver.want(form('B'));
  await pass();
  saver.want(form('C'));
  expect(timers).toEqual([]);
  expect(statuses.at(-1)).toBe('conflict');

  expect(await saver.overwrite()).toBe(true);
  expect(sent.at(-1)).toMatchObject({ patch: { title: 'C' }, basedOn: null });
});

it('keeps everything when the session is over, and sends it after signing in', async () => {
  const { saver, kept, pass } = saverOf(form('A'), [{ kind: 'signedOut' }, done('t1')]);

  saver.want(form('B'));
  await pass();
  expect(kept.at(-1)).toBe('B');

  expect(await saver.flush()).toBe(true);
});

it('sends what was typed while it was sending', async () => {
  const { saver, sent, pass } = saverOf(form('A'), [done('t1'), done('t2')]);

  saver.want(form('B'));
  const passing = pass();
  saver.want(form('C'));
  await passing;
  await pass();

  expect(sent.map(({ patch, basedOn }) => [patch.title, basedOn])).toEqual([
    ['B', 't0'],
    ['C', 't1'],
  ]);
});

it('has nothing to send after undoing everything', async () => {
  const first = form('A');
  const { saver, sent, statuses } = saverOf(first, []);

  saver.want({ ...first, title: 'B' });
  saver.want(first);

  expect(await saver.flush()).toBe(true);
  expect(sent).toEqual([]);
  expect(statuses.at(-1)).toBe('saved');
});
