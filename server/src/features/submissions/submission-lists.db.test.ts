import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPerson } from '../../db/person-transaction.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, cases } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { listSubmissions } from './submission-store.ts';

const many = 5_000;

let store: TestDatabase;
beforeAll(async () => {
  store = await createTestDatabase();
  const { owner } = store.database;
  await seedPersonas(owner);
  await owner.raw(copies, [cases.legal.instance, many]);
  await owner.raw('analyze nativ.submissions, nativ.instances');
});
afterAll(() => store.drop());

/** Runs like the one of the group that the member is in, each with its submission. */
const copies = `
  with first as (
    select s.form_version_id, s.answers, i.* from nativ.instances i
    join nativ.submissions s on s.workspace_id = i.workspace_id and s.id = i.submission_id
    where i.id = ?
  ), n as (select k, gen_random_uuid() as id from generate_series(1, ?) k),
  added as (
    insert into nativ.submissions (workspace_id, id, form_version_id, instance_id, reference, receipt_hash, language, answers, created_at)
    select f.workspace_id, n.id, f.form_version_id, n.id, 'N' || n.k, decode(md5(n.k::text), 'hex'), 'en', f.answers, now() from first f, n
    returning id
  )
  insert into nativ.instances (workspace_id, id, flow_version_id, submission_id, status, revision, state, group_ids, started_at)
  select f.workspace_id, n.id, f.flow_version_id, n.id, f.status, f.revision, f.state, f.group_ids, now() from first f, n`;

test('a page of submissions asks only about those that it passes', async () => {
  const rows = await asPerson(store.database.people, actorOf('member'), async (transaction) => {
    const before = await instancesRead();
    const page = await listSubmissions(transaction, {}, 51);
    return { page, read: (await instancesRead()) - before };

    async function instancesRead(): Promise<number> {
      const { rows: found } = await transaction.raw(
        `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where schemaname = 'nativ' and relname = 'instances'`,
      );
      return Number(found[0].read);
    }
  });

  expect(rows.page).toHaveLength(51);
  expect(rows.read).toBeLessThan(many / 10);
});
