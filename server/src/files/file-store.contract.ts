import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FileStore } from './file-store.ts';
import { newPlace, segmentName } from './segments.ts';

/** What every store of files does. */
export function fileStoreContract(store: () => FileStore): void {
  test('gives back what was put, byte for byte', async () => {
    const name = segmentName(newPlace(), 0);
    const bytes = randomBytes(600_000);

    await store().put(name, bytes);

    expect((await store().get(name))?.equals(bytes)).toBe(true);
  });

  test('knows nothing of what was never put, and deletes it as well', async () => {
    const name = segmentName(newPlace(), 3);

    expect(await store().get(name)).toBeNull();
    await expect(store().delete(name)).resolves.toBeUndefined();
  });

  test('puts again in the place of the first', async () => {
    const name = segmentName(newPlace(), 0);

    await store().put(name, Buffer.from('first'));
    await store().put(name, Buffer.from('second'));

    expect((await store().get(name))?.toString()).toBe('second');
  });

  test('forgets what is deleted', async () => {
    const name = segmentName(newPlace(), 0);
    await store().put(name, Buffer.from('x'));

    await store().delete(name);

    expect(await store().get(name)).toBeNull();
  });
}
