import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { Config, FileLimits } from '../../config/setting.ts';
import type { Published } from '../../engine/published.ts';
import type { FileStore } from '../../files/file-store.ts';
import { openFileStore } from '../../files/open-file-store.ts';
import type { Log } from '../../observability/log.ts';
import type { Keys } from '../../security/keys.ts';
import { FileReceiver } from './file-receiver.ts';
import { FileService } from './file-service.ts';
import { PageUploads } from './page-uploads.ts';
import { type FindCase, ReceiptUploads } from './receipt-uploads.ts';
import { ResumableUploads } from './resumable-upload.ts';

/** What the features do with files. */
export interface Files {
  readonly store: FileStore;
  readonly receiver: FileReceiver;
  readonly pages: PageUploads;
  readonly uploads: ResumableUploads;
  readonly service: FileService;
  readonly limits: FileLimits;
  forReceipts(findCase: FindCase): ReceiptUploads;
}

export function createFiles(parts: {
  readonly config: Config;
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly keys: Keys;
  readonly log: Log;
}): Files {
  const { config, people, engine, published, keys, log } = parts;
  const { limits, fileLimits } = config;
  const store = openFileStore(config);
  const receiver = new FileReceiver({ engine, store, keys, log });
  return {
    store,
    receiver,
    pages: new PageUploads({ engine, keys, receiver, limits, fileLimits }),
    uploads: new ResumableUploads({ engine, store, keys, log }),
    service: new FileService({ people, engine, published, store }),
    limits: fileLimits,
    forReceipts: (findCase) => new ReceiptUploads({ receiver, limits, fileLimits, findCase }),
  };
}
