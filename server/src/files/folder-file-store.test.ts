import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileStoreContract } from './file-store.contract.ts';
import { FolderFileStore } from './folder-file-store.ts';
import { newPlace, segmentName } from './segments.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'nativ-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder', () => {
  const store = new FolderFileStore(folder);
  fileStoreContract(() => store);

  test('holds no half of a file beside a whole one', async () => {
    await store.put(segmentName(newPlace(), 0), Buffer.from('x'));

    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual([]);
  });

  test.each(['../outside', '/etc/passwd', 'a', `${newPlace()}.x`])(
    'takes no name that is none of ours: %s',
    async (name) => {
      await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('Expected the name of a segment');
    },
  );

  test('says clearly that it cannot be written in', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');

    const away = new FolderFileStore(path.join(file, 'inside'));

    await expect(away.put(segmentName(newPlace(), 0), Buffer.from('x'))).rejects.toMatchObject({
      name: 'FileStoreTrouble',
    });
  });
});
