import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { pdf } from '../../test/file-form.ts';
import { sendFiles } from '../../test/file-page.ts';
import { openPage } from '../../test/page.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

test('somebody volunteers with a CV, which comes back after a mistake and arrives with the application', async () => {
  const open = await openPage(app.anybody, '/f/volunteer-application?lang=he');
  expect(open.text).toContain('קורות חיים');
  const typed = {
    name: 'ד',
    email: 'dana@example.org',
    'areas][': 'hotline',
    motivation: 'כי חשוב לי',
    agreesToInterview: 'true',
  };

  const page = await sendFiles(app.anybody, open, typed, [
    { field: 'cv', name: 'קורות חיים.pdf', bytes: pdf(900_000) },
  ]);
  expect(page.status, page.text).toBe(422);
  expect(page.text).toContain('צורף: \u2068קורות חיים.pdf\u2069, \u2068878.9');
  const thanks = await sendFiles(app.anybody, page, { name: 'דנה' }, []);

  expect(thanks.status, thanks.text).toBe(201);
  const [file] = await app.sql<{ id: string }>(`select id from nativ.files where state = 'attached'`);
  const got = await (await app.person('admin')).get(`/api/v1/files/${file?.id}`).buffer(true).responseType('blob');
  expect(Buffer.compare(got.body, pdf(900_000))).toBe(0);
});
