import { uuidv7 } from 'uuidv7';
import type { Settings } from '../config/setting.ts';
import { Published } from '../engine/published.ts';
import { countCase, findCase } from '../features/erasure/erase-case-store.ts';
import { findSubject, insertErasure, supersede } from '../features/erasure/erasure-store.ts';
import { runErasure } from '../features/erasure/run-erasures.ts';
import { openFileStore } from '../files/open-file-store.ts';
import type { Log } from '../observability/log.ts';
import { Refusal } from '../refusal.ts';
import { deriveKeys } from '../security/keys.ts';
import type { Lifetime } from './lifetime.ts';
import { openStore } from './prepare-store.ts';
import { needsDatabase } from './rotate-keys.ts';

/** Erases an inquirer by the reference, at once; without `--yes` it says how much would go. */
export async function erase(settings: Settings, log: Log, lifetime: Lifetime, operand: string): Promise<void> {
  if (settings.database.kind === 'embedded') throw new Refusal(needsDatabase('an erasure'));
  const [reference = '', isSure] = operand.split(' ');
  const { database, config } = await openStore(settings, settings.baseUrl ?? '', log, lifetime);
  const { owner, engine } = database;
  const subject = await findSubject(owner, reference);
  const found = subject && (await findCase(owner, subject.workspaceId, subject.subjectId));
  if (!subject || !found)
    throw new Refusal(
      `Expected the reference of an inquiry, but '${reference.slice(0, 20)}' is none. Copy it from the case.`,
    );
  const counts = await countCase(owner, subject.workspaceId, found);
  for (const [table, count] of Object.entries(counts)) process.stdout.write(`${table.padEnd(16)} ${count}\n`);
  if (isSure !== '--yes') process.stdout.write('Nothing was erased. Say --yes to do it; nobody can bring it back.\n');
  else {
    const id = uuidv7();
    const row = { ...subject, id, kind: 'inquirer', cause: 'command', requestedBy: null, dueAt: new Date() } as const;
    await supersede(owner, subject);
    await insertErasure(owner, row);
    const published = new Published(engine, deriveKeys(config.secretKey, config));
    await runErasure({ owner, engine, published, store: openFileStore(config) }, { ...subject, id, kind: 'inquirer' });
    process.stdout.write('It is erased.\n');
  }
  await lifetime.end();
}
