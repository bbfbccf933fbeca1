import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, startTestApplication, type TestApplication } from '../../test/application.ts';
import { wipePerson } from './erase-person-store.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const seat = '/api/v1/flows/inquiry-routing/editor';
const asTab = (call: ReturnType<Client['post']>, tab: string) => call.set('Nativ-Editor', tab).expect(200);

test('the seat of an editor goes with the person, and so does what they asked for', async () => {
  await asTab((await app.person('designer')).post(seat), 'tab-of-the-designer');
  await asTab((await app.person('admin')).post(`${seat}/request`), 'tab-of-the-admin');
  const [volunteer] = await app.sql<{ workspace_id: string; id: string }>(
    "select workspace_id, id from nativ.users where email = 'volunteer@example.org'",
  );
  if (!volunteer) throw new Error('Expected the volunteer of the sample, but found nobody.');
  const { workspace_id: workspaceId, id } = volunteer;
  const leftOf = (column: 'asked_by' | 'user_id') =>
    app.store.database.owner.transaction(async (transaction) => {
      await transaction('nativ.editing_seats').update({ [column]: id });
      await wipePerson(transaction, workspaceId, id);
      return transaction('nativ.editing_seats').select('asked_by', 'asked_tab', 'asked_at');
    });

  expect(await leftOf('asked_by')).toEqual([{ asked_by: null, asked_tab: null, asked_at: null }]);
  expect(await leftOf('user_id')).toEqual([]);
});
