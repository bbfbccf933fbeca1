import path from 'node:path';
import type { Config } from '../config/setting.ts';
import type { FileStore } from './file-store.ts';
import { FolderFileStore } from './folder-file-store.ts';
import { S3FileStore } from './s3-file-store.ts';

/** The store that the settings name. */
export function openFileStore({ fileStore, dataFolder }: Pick<Config, 'fileStore' | 'dataFolder'>): FileStore {
  if (fileStore.kind === 's3') return new S3FileStore(fileStore);
  return new FolderFileStore(fileStore.folder ?? path.join(dataFolder, 'files'));
}
