import type { Pool } from 'pg';
import type { Config } from '../../config/setting.ts';
import type { FileStore } from '../../files/file-store.ts';
import { openFileStore } from '../../files/open-file-store.ts';
import type { Log } from '../../observability/log.ts';
import type { Keys } from '../../security/keys.ts';
import { FileReceiver } from './file-receiver.ts';
import { PageUploads } from './page-uploads.ts';

/** What the features do with files. */
export interface Files {
  readonly store: FileStore;
  readonly receiver: FileReceiver;
  readonly pages: PageUploads;
}

export function createFiles(parts: {
  readonly config: Config;
  readonly engine: Pool;
  readonly keys: Keys;
  readonly log: Log;
}): Files {
  const { config, engine, keys, log } = parts;
  const { limits, fileLimits } = config;
  const store = openFileStore(config);
  const receiver = new FileReceiver({ engine, store, keys, log });
  return { store, receiver, pages: new PageUploads({ engine, keys, receiver, limits, fileLimits }) };
}
