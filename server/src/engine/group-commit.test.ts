import { describe, expect, it } from 'vitest';
import { GroupCommit } from './group-commit.ts';

/** A store whose commits are let through by hand. */
function handStore(fails: (items: readonly number[]) => boolean = () => false, trouble = 'the database said no') {
  const batches: number[][] = [];
  const gates: (() => void)[] = [];
  const store = async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise<void>((open) => gates.push(open));
    if (fails(items)) throw new Error(trouble);
    return items.map((item) => item * 10);
  };
  const letThrough = async () => {
    for (const open of gates.splice(0)) open();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { batches, store, letThrough };
}

const concernsAll = (cause: unknown) => cause instanceof Error && cause.message.includes('gone');

describe('GroupCommit', () => {
  it('stores a lone item at once', async () => {
    const { batches, store, letThrough } = handStore();
    const commits = new GroupCommit(store, { batch: 10, lanes: 1, waiting: 100, concernsAll });

    const result = commits.submit(1);
    expect(batches).toEqual([[1]]);
    await letThrough();

    expect(await result).toBe(10);
  });

  it('stores together what arrives while every lane is busy', async () => {
    const { batches, store, letThrough } = handStore();
    const commits = new GroupCommit(store, { batch: 2, lanes: 1, waiting: 100, concernsAll });

    const results = [1, 2, 3, 4].map((item) => commits.submit(item));
    await letThrough();
    await letThrough();
    await letThrough();

    expect(batches).toEqual([[1], [2, 3], [4]]);
    expect(await Promise.all(results)).toEqual([10, 20, 30, 40]);
  });

  it('opens a further lane only for as many as are under way', async () => {
    const { batches, store, letThrough } = handStore();
    const commits = new GroupCommit(store, { batch: 10, lanes: 2, waiting: 100, concernsAll });

    const first = [1, 2, 3, 4].map((item) => commits.submit(item));
    expect(batches).toEqual([[1], [2]]);
    await letThrough();
    expect(batches).toEqual([[1], [2], [3, 4]]);
    const later = [5, 6, 7].map((item) => commits.submit(item));
    expect(batches.slice(3)).toEqual([[5, 6]]);
    await letThrough();
    await letThrough();

    expect(await Promise.all([...first, ...later])).toEqual([10, 20, 30, 40, 50, 60, 70]);
  });

  it('answers nobody before the commit of their batch', async () => {
    const { store, letThrough } = handStore();
    const commits = new GroupCommit(store, { batch: 10, lanes: 1, waiting: 100, concernsAll });
    let answered = false;

    void commits.submit(1).then(() => {
      answered = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    await letThrough();

    expect(answered).toBe(true);
  });

  it('lets one bad item fail alone', async () => {
    const { store, letThrough } = handStore((items) => items.includes(3));
    const commits = new GroupCommit(store, { batch: 10, lanes: 1, waiting: 100, concernsAll });

    const results = Promise.allSettled([1, 2, 3, 4].map((item) => commits.submit(item)));
    for (let round = 0; round < 6; round++) await letThrough();

    expect((await results).map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('lets a batch fail as one when the trouble is the database, rather than waiting for it once an item', async () => {
    const { batches, store, letThrough } = handStore(() => true, 'the database is gone');
    const commits = new GroupCommit(store, { batch: 10, lanes: 1, waiting: 100, concernsAll });

    const results = Promise.allSettled([1, 2, 3].map((item) => commits.submit(item)));
    for (let round = 0; round < 2; round++) await letThrough();

    expect((await results).map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('refuses at once what it cannot keep waiting', async () => {
    const { store } = handStore();
    const commits = new GroupCommit(store, { batch: 1, lanes: 1, waiting: 1, concernsAll });

    void commits.submit(1);
    void commits.submit(2);

    expect(await commits.submit(3)).toBe('full');
  });
});
