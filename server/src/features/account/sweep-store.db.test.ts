import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { id, personas, workspaces } from '../../test/personas.ts';
import { seedPersonas } from '../../test/seed-personas.ts';
import { sweepIdentity } from './sweep-store.ts';

let store: TestDatabase;
beforeAll(async () => {
  store = await createTestDatabase();
  await seedPersonas(store.database.owner);
});
afterAll(() => store.drop());

const longAgo = '2020-01-01T00:00:00Z';
const later = '2100-01-01T00:00:00Z';

test('mails and invitations that were over long ago go, and what is open or fresh stays', async () => {
  const { owner } = store.database;
  await owner('nativ.invitations').delete();
  const mail = { workspace_id: workspaces.ours, kind: 'nothing', language: 'he' };
  await owner('identity.mails').insert([
    { ...mail, id: id(1), sent_at: longAgo },
    { ...mail, id: id(2), given_up_at: longAgo },
    { ...mail, id: id(3), created_at: longAgo },
    { ...mail, id: id(4), sent_at: new Date() },
  ]);
  const invitation = (number: number, more: object) => ({
    workspace_id: workspaces.ours,
    id: id(number),
    email: `x${number}@sample.example`,
    name: 'x',
    role: 'member',
    language: 'he',
    token_hash: `x${number}`,
    invited_by: personas.admin.id,
    expires_at: later,
    ...more,
  });
  await owner('nativ.invitations').insert([
    invitation(11, { accepted_at: longAgo }),
    invitation(12, { revoked_at: longAgo }),
    invitation(13, { expires_at: longAgo }),
    invitation(14, {}),
    invitation(15, { accepted_at: new Date() }),
  ]);

  expect(await sweepIdentity(owner)).toEqual({ mails: 2, invitations: 3 });

  expect(await owner('identity.mails').orderBy('id').pluck('id')).toEqual([id(3), id(4)]);
  expect(await owner('nativ.invitations').orderBy('id').pluck('id')).toEqual([id(14), id(15)]);
});
