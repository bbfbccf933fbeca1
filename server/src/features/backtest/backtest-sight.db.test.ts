import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asReader } from '../../db/read-only.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { actorOf, caseFacts, caseNames, type PersonaName, personaNames } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { seesCase } from '../../test/visibility-oracle.ts';
import { lastInquiriesByForm, lastRunsOfFlow } from './match-store.ts';
import { countPastCases, listPastCases, listPastRecords } from './past-case-store.ts';

let store: TestDatabase;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
});
afterAll(() => store.drop());

/** Whatever role somebody has: what is read must not hang on the permission of the route alone. */
describe.each(personaNames)('as %s', (name: PersonaName) => {
  const visible = caseNames.filter((of) => seesCase(name, of)).map((of) => caseFacts(of).instance);
  const all = caseNames.map((of) => caseFacts(of).instance);

  test('only cases take part that one sees, and no other is counted', async () => {
    const which = { flow: 'routing', afterId: null };
    const { cases, count, records } = await asReader(store.database.people, actorOf(name), async (transaction) => ({
      cases: await listPastCases(transaction, which, 500),
      count: await countPastCases(transaction, which, 500),
      // Also where somebody names cases that are not theirs.
      records: await listPastRecords(transaction, all),
    }));

    expect(cases.map(({ id }) => id).sort()).toEqual([...visible].sort());
    expect(count).toBe(visible.length);
    expect([...new Set(records.map(({ instanceId }) => instanceId))].sort()).toEqual([...visible].sort());
  });

  test('a condition is tried on no inquiry that one does not see', async () => {
    const { runs, inquiries } = await asReader(store.database.people, actorOf(name), async (transaction) => ({
      runs: await lastRunsOfFlow(transaction, 'routing', 100),
      inquiries: await lastInquiriesByForm(transaction, 'inquiry', 100),
    }));

    expect(runs.map(({ instanceId }) => instanceId).sort()).toEqual([...visible].sort());
    const ofCases = inquiries.flatMap(({ instanceId }) => instanceId ?? []);
    expect(ofCases.sort()).toEqual([...visible].sort());
  });
});
