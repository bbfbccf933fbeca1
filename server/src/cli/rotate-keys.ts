import type { Settings } from '../config/setting.ts';
import { rewrapAll } from '../features/sealed/rewrap-keys.ts';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { deriveKeys } from '../security/keys.ts';
import type { Lifetime } from './lifetime.ts';
import { openStore } from './prepare-store.ts';

/**
 * Wraps every group key with the master key in use. It goes key by key, so that one that was broken off goes on where it
 * stopped, and may run beside servers, which know both master keys until it has ended.
 */
export async function rotateKeys(settings: Settings, log: Log, lifetime: Lifetime): Promise<void> {
  if (settings.database.kind === 'embedded') throw new Refusal(needsDatabase('rotating keys'));
  if (settings.sealingKey === null)
    throw new Refusal(
      'Expected NATIV_SEALING_KEY to hold the new key, but it is missing. Make one with `openssl rand -hex 32`; put the one before, if there was one, into NATIV_OLD_SEALING_KEY.',
    );
  const { database, config } = await openStore(settings, settings.baseUrl ?? '', log, lifetime);
  const { changed, left } = await rewrapAll(database.owner, deriveKeys(config.secretKey, config));
  await lifetime.end();
  process.stdout.write(`${changed} keys wrapped anew, ${left} left\n`);
  if (left === 0) process.stdout.write('The old key is not needed any more: remove NATIV_OLD_SEALING_KEY.\n');
  process.exitCode = left === 0 ? 0 : 1;
}

export const needsDatabase = (what: string) =>
  `Expected DATABASE_URL to be set for ${what}, since the embedded database belongs to the server that runs on it, but it is missing. Set it to the database to work on.`;
