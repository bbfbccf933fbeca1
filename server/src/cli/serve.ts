import { type Application, createApplication } from '../application.ts';
import { type Background, startBackground } from '../background.ts';
import type { Settings } from '../config/setting.ts';
import type { Database } from '../db/connections.ts';
import { loadRenderer } from '../features/public-pages/load-renderer.ts';
import { messagePages } from '../features/public-pages/message-pages.ts';
import { createFrontDoor } from '../http/front-door.ts';
import type { ProblemPage } from '../http/problem-page.ts';
import type { Log } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import type { Lifetime } from './lifetime.ts';
import { listen } from './listen.ts';
import { openStore, takeDataFolder } from './prepare-store.ts';
import { announce } from './welcome.ts';

/** How long requests under way may take to end once we are told to stop. */
const drainMs = 10_000;

/**
 * Runs the web server. It listens first and answers 503 until everything is ready, so that whoever asks too early is told
 * so; then come the database, its migrations and the application, and the work in the background where it is wanted.
 */
export async function serve(
  settings: Settings,
  log: Log,
  lifetime: Lifetime,
  { withBackground }: { readonly withBackground: boolean },
): Promise<void> {
  await takeDataFolder(settings, lifetime);
  const metrics = createMetrics();
  let database: Database | null = null;
  let problemPage: ProblemPage | null = null;
  // Beside the rest of the start, of which it is the quickest part.
  const renderer = loadRenderer().then((loaded) => {
    problemPage = messagePages(loaded);
  });
  const door = createFrontDoor({
    log,
    metrics,
    mostUnderWay: settings.limits.requestsUnderWay,
    problemPage: () => problemPage,
    isDatabaseReachable: async () => (await database?.isReachable()) ?? false,
  });
  // Whoever waits for it below learns of a failure; until then it is nobody's.
  renderer.catch(() => {});
  const port = await listen(door.server, settings);
  // Opened first but closed first as well: nobody may be let in while the rest is being taken away.
  let application: Application | null = null;
  let background: Background | null = null;
  const close = async () => {
    application?.endStreams();
    await Promise.all([door.close(drainMs), background?.stop()]);
    await application?.close();
    metrics.close();
  };
  try {
    const baseUrl = settings.baseUrl ?? `http://localhost:${port}`;
    const store = await openStore(settings, baseUrl, log, lifetime);
    database = store.database;
    await renderer;
    application = await createApplication({ ...store, log, metrics });
    if (withBackground && !lifetime.isEnding) background = startBackground({ ...store, log });
  } finally {
    await lifetime.opened('the web server', close);
  }
  if (lifetime.isEnding) return;
  door.open(application.handler);
  log.info({ port, host: settings.host }, 'Ready');
  announce(application.welcome, settings, log);
}
