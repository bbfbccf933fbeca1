import { startBackground } from '../background.ts';
import type { Settings } from '../config/setting.ts';
import type { Database } from '../db/connections.ts';
import { createFrontDoor } from '../http/front-door.ts';
import { refuseEverything } from '../http/refuse-everything.ts';
import type { Log } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { Refusal } from '../refusal.ts';
import type { Lifetime } from './lifetime.ts';
import { listen } from './listen.ts';
import { openStore } from './prepare-store.ts';

/** Runs timers, schedules and jobs beside the servers of one database, and reports its health. */
export async function work(settings: Settings, log: Log, lifetime: Lifetime): Promise<void> {
  if (settings.database.kind === 'embedded') {
    throw new Refusal(
      'Expected DATABASE_URL to be set for a worker, since it shares a database with servers, but it is missing. Set it, or start `nativ`, which does everything in one program.',
    );
  }
  const metrics = createMetrics();
  let database: Database | null = null;
  const door = createFrontDoor({
    log,
    metrics,
    mostUnderWay: settings.limits.requestsUnderWay,
    isDatabaseReachable: async () => (await database?.isReachable()) ?? false,
  });
  const port = await listen(door.server, settings);
  try {
    const store = await openStore(settings, settings.baseUrl ?? `http://localhost:${port}`, log, lifetime);
    database = store.database;
    const background = startBackground({ ...store, log });
    await lifetime.opened('the work in the background', () => background.stop());
  } finally {
    await lifetime.opened('the health reports', () => door.close(0));
  }
  door.open(refuseEverything);
  log.info({ port, host: settings.host }, 'Ready');
}
