import path from 'node:path';
import { prepareDataFolder } from '../config/data-folder.ts';
import { lockDataFolder } from '../config/folder-lock.ts';
import { keptSecret } from '../config/kept-secret.ts';
import type { Config, Settings } from '../config/setting.ts';
import { connectionTrouble } from '../db/connection-trouble.ts';
import { type Database, openDatabase } from '../db/connections.ts';
import { startEmbeddedPostgres } from '../db/embedded/embedded-postgres.ts';
import { installQueue } from '../db/install-queue.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import type { Lifetime } from './lifetime.ts';

/** Takes the data folder, when there is one, before anything else: a second server on it must not even listen. */
export async function takeDataFolder(settings: Settings, lifetime: Lifetime): Promise<void> {
  if (settings.database.kind === 'external') return;
  prepareDataFolder(settings.dataFolder);
  await lifetime.opened('the data folder', lockDataFolder(settings.dataFolder));
}

/** Starts the database where it is ours, opens it and brings it up to date. */
export async function openStore(
  settings: Settings,
  baseUrl: string,
  log: Log,
  lifetime: Lifetime,
): Promise<{ readonly config: Config; readonly database: Database }> {
  const config = {
    ...settings,
    baseUrl,
    secretKey: secretKey(settings),
    databaseUrl: await databaseUrl(settings, log, lifetime),
  };
  try {
    const database = await openDatabase(config, log);
    await lifetime.opened('the database connections', () => database.close());
    await migrate(database.owner, migrations, log);
    await installQueue(config.databaseUrl, log);
    return { config, database };
  } catch (error) {
    const trouble = error instanceof Refusal ? null : connectionTrouble(error, config.databaseUrl);
    throw trouble === null ? error : new Refusal(trouble, { cause: error });
  }
}

async function databaseUrl({ database, dataFolder }: Settings, log: Log, lifetime: Lifetime): Promise<string> {
  if (database.kind === 'external') return database.url;
  const embedded = await startEmbeddedPostgres(dataFolder, log);
  await lifetime.opened('the embedded Postgres', () => embedded.stop());
  if (embedded.wasRunning) log.warn('Took over the embedded Postgres of a server that was killed');
  return embedded.url;
}

function secretKey({ secretKey: given, dataFolder }: Settings): string {
  return given ?? keptSecret(path.join(dataFolder, 'secret-key'));
}
