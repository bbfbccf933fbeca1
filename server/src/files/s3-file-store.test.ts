import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type S3Server, startS3Server } from '../test/s3-server.ts';
import { fileStoreContract } from './file-store.contract.ts';
import type { FileStore } from './file-store.ts';
import { S3FileStore } from './s3-file-store.ts';
import { newPlace, segmentName } from './segments.ts';

let s3: S3Server;
let store: FileStore;
beforeAll(async () => {
  s3 = await startS3Server();
  store = new S3FileStore(s3.choice);
});
afterEach(() => {
  s3.mood = 'well';
});
afterAll(() => s3.close());

describe('a bucket', () => {
  fileStoreContract(() => store);

  test('keeps what is put under the prefix of the settings', async () => {
    const name = segmentName(newPlace(), 0);

    await store.put(name, Buffer.from('x'));

    expect(s3.objects.has(`/files/nativ/${name}`)).toBe(true);
  });

  test.each(['away', 'failing', 'full'] as const)('that is %s is said to be in trouble, not empty', async (mood) => {
    s3.mood = mood;
    const name = segmentName(newPlace(), 0);

    await expect(store.put(name, Buffer.from('x'))).rejects.toMatchObject({ name: 'FileStoreTrouble' });
    if (mood !== 'full') await expect(store.get(name)).rejects.toMatchObject({ name: 'FileStoreTrouble' });
  });

  test('takes nothing from somebody with another secret', async () => {
    const stranger = new S3FileStore({ ...s3.choice, secretAccessKey: 'another' });

    await expect(stranger.put(segmentName(newPlace(), 0), Buffer.from('x'))).rejects.toThrow('SignatureDoesNotMatch');
  });
});
