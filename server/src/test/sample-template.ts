import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { createApplication } from '../application.ts';
import { openDatabase } from '../db/connections.ts';
import { silentLog } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { samplePassword } from '../sample/sample-password.ts';
import { remainingConnections, testConfig } from './database.ts';
import { asAdmin, sampleTemplateOf, withDatabase } from './global-setup.ts';

/** A database that holds the sample workspace and nothing else, to be cloned. */
export interface SampleTemplate {
  readonly name: string;
  /** What its people sign in with. */
  readonly password: string;
}

/** The same for every process of a run: the first one that needs it makes it, and the others wait. */
const lock = 7_316_042;

let known: Promise<SampleTemplate> | null = null;

/** Made once in a run, by starting the server on a clone of the migrated template as a newcomer does: that takes two seconds, a clone a tenth of one. */
export function sampleTemplate(): Promise<SampleTemplate> {
  known ??= asAdmin(inject('testCluster').adminUrl, async (admin) => {
    const { templateUrl } = inject('testCluster');
    const template = new URL(templateUrl);
    const name = sampleTemplateOf(template.pathname.slice(1));
    await admin.query('select pg_advisory_lock($1)', [lock]);
    const found = await admin.query<{ password: string | null }>(
      `select shobj_description(oid, 'pg_database') as password from pg_database where datname = $1`,
      [name],
    );
    const [made] = found.rows;
    if (made?.password) return { name, password: made.password };
    // One without a word to it was begun by a process that did not get to the end.
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name} template ${template.pathname.slice(1)} owner ${template.username}`);
    const password = await fill(withDatabase(templateUrl, name));
    await remainingConnections(inject('testCluster').adminUrl, name);
    await admin.query(`comment on database ${name} is '${password}'`);
    return { name, password };
  });
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
