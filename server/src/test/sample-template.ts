import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApplication } from '../application.ts';
import { openDatabase } from '../db/connections.ts';
import { silentLog } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { samplePassword } from '../sample/sample-password.ts';
import { testConfig } from './database.ts';
import { sampleTemplateOf } from './global-setup.ts';
import { madeOnce, type Template } from './template.ts';

let known: Promise<Template> | null = null;

/**
 * Holds the sample workspace and nothing else; its note is the password of its people. Made by starting the server on a clone of
 * the migrated template as a newcomer does: that takes two seconds, a clone a tenth of one.
 */
export function sampleTemplate(): Promise<Template> {
  known ??= madeOnce({ nameOf: sampleTemplateOf, lock: 7_316_042, fill });
  return known;
}

async function fill(url: string): Promise<string> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'nativ-sample-'));
  const config = { ...testConfig(url), database: { kind: 'embedded' }, dataFolder } as const;
  const database = await openDatabase(config, silentLog);
  const metrics = createMetrics();
  try {
    const application = await createApplication({ config, database, log: silentLog, metrics });
    await application.close();
    return await samplePassword(dataFolder);
  } finally {
    metrics.close();
    await database.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
