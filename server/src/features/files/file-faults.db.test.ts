import { readdirSync, rmSync } from 'node:fs';
import { request as ask } from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Published } from '../../engine/published.ts';
import { openFileStore } from '../../files/open-file-store.ts';
import { silentLog } from '../../observability/log.ts';
import { deriveKeys } from '../../security/keys.ts';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { pdf } from '../../test/file-form.ts';
import { publishFileForm, sendFiles } from '../../test/file-page.ts';
import { openPage } from '../../test/page.ts';
import { type S3Server, startS3Server } from '../../test/s3-server.ts';
import { runDueErasures } from '../erasure/run-erasures.ts';
import { FileSweeper } from './file-sweeper.ts';

const open = (app: TestApplication) => openPage(app.anybody, '/f/files?lang=en');
const cv = { field: 'cv', name: 'cv.pdf', bytes: pdf(600_000) };
const sweeperOf = (app: TestApplication) => {
  const { config, database } = app.store;
  return new FileSweeper({
    owner: database.owner,
    store: openFileStore({ ...config, dataFolder: app.dataFolder }),
    log: silentLog,
  });
};
const later = (app: TestApplication) =>
  app.sql(`update nativ.files set expires_at = now() - interval '1 minute' where state <> 'attached'`);
const muchLater = (app: TestApplication) =>
  app.sql(`update nativ.files set gone_at = now() - interval '1 hour' where state = 'gone'`);

describe('a folder of files', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await startTestApplication();
    await publishFileForm(app);
  });
  afterAll(() => app.close());
  const folder = () => path.join(app.dataFolder, 'files');
  const stored = () =>
    readdirSync(folder(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  /** Every segment that a row leads to. */
  const known = async () => {
    const rows = await app.sql<{ place: string; segments: number }>('select place, segments from nativ.files');
    return rows.flatMap(({ place, segments }) =>
      Array.from({ length: segments }, (_each, index) => `${place}.${index}`),
    );
  };

  test('holds what rows lead to and nothing else, once it was swept: what nobody attached is gone', async () => {
    const kept = await sendFiles(app.anybody, await open(app), { name: 'Dana' }, [cv]);
    const left = await sendFiles(app.anybody, await open(app), { name: 'D' }, [{ ...cv, bytes: pdf(610_000) }]);
    expect([kept.status, left.status]).toEqual([201, 422]);
    expect(stored()).toHaveLength(4);

    const sweeper = sweeperOf(app);
    await sweeper.sweep();
    expect(stored()).toHaveLength(4);
    await later(app);
    await sweeper.sweep();

    const attached = await app.sql<{ place: string }>(`select place from nativ.files where state = 'attached'`);
    expect(stored()).toEqual(attached.flatMap(({ place }) => [`${place}.0`, `${place}.1`]).sort());
    await muchLater(app);
    await sweeper.sweep();
    expect(await app.sql(`select 1 from nativ.files where state <> 'attached'`)).toEqual([]);
    expect(stored()).toEqual((await known()).sort());
    const again = await sendFiles(app.anybody, left, { name: 'Dana' }, []);
    expect(again.errors).toEqual({ cv: expect.stringContaining('no longer with us') });
  });

  test('holds nothing for long of an upload that broke off', async () => {
    const before = (await app.sql('select id from nativ.files')).length;
    const bytes = Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="f[cv]"; filename="cv.pdf"\r\n\r\n'),
      pdf(1_200_000),
    ]);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '5000000' };
    await new Promise<void>((resolve) => {
      const cut = ask(`${app.address}/api/v1/public/forms/files/submissions`, { method: 'POST', headers });
      cut.on('error', () => resolve());
      cut.on('close', () => resolve());
      cut.write(bytes, () => setTimeout(() => cut.destroy(), 300));
    });

    await expect.poll(() => app.sql(`select id from nativ.files where state = 'arriving'`)).toEqual([]);
    expect((await app.sql('select id from nativ.files')).length).toBe(before + 1);
    await muchLater(app);
    await sweeperOf(app).sweep();
    expect(stored()).toEqual((await known()).sort());
  });

  test('lets nobody take a file with a missing piece for a whole one', async () => {
    await sendFiles(app.anybody, await open(app), { name: 'Dana' }, [{ ...cv, bytes: pdf(620_000) }]);
    const [file] = await app.sql<{ id: string; place: string }>(
      `select id, place from nativ.files where state = 'attached' order by id desc limit 1`,
    );
    const { id = '', place = '' } = file ?? {};
    rmSync(path.join(folder(), place.slice(0, 2), `${place}.1`));

    await expect(app.admin.get(`/api/v1/files/${id}`).buffer(true).responseType('blob')).rejects.toThrow();

    rmSync(path.join(folder(), place.slice(0, 2), `${place}.0`));
    expect((await app.admin.get(`/api/v1/files/${id}`)).status).toBe(500);
    await app.sql(`update nativ.files set state = 'gone', gone_at = now() where id = ?`, [id]);
  });

  test('is emptied of a case that is erased, whose key goes first', async () => {
    await sendFiles(app.anybody, await open(app), { name: 'Dana' }, [{ ...cv, bytes: pdf(630_000) }]);
    const [row] = await app.sql<{ reference: string; id: string; file: string }>(
      `select s.reference, s.id, f.id as file from nativ.submissions s join nativ.files f on f.submission_id = s.id order by s.id desc limit 1`,
    );
    const { reference = '', id = '' } = row ?? {};
    const admin = await app.person('admin');
    const { status } = await admin.post('/api/v1/erasures').send({ reference, confirmation: reference });
    expect(status).toBe(204);
    await app.sql('update nativ.erasures set due_at = now() where subject_id = ?', [id]);
    const { owner, engine } = app.store.database;
    const published = new Published(engine, deriveKeys(app.store.config.secretKey));
    const store = openFileStore({ ...app.store.config, dataFolder: app.dataFolder });
    await runDueErasures({ owner, engine, published, store }, silentLog, 10);

    const [done] = await app.sql<{ counts: object }>('select counts from nativ.erasures where subject_id = ?', [id]);
    expect(done?.counts).toMatchObject({ files: 1, case_keys: 1, sealed_values: 1 });
    expect((await app.admin.get(`/api/v1/files/${row?.file}`)).status).toBe(404);
    const [erased] = await app.sql('select name, media_type, waiting, state from nativ.files where id = ?', [
      row?.file,
    ]);
    expect(erased).toEqual({ name: null, media_type: null, waiting: null, state: 'gone' });
    await sweeperOf(app).sweep();
    const [place] = await app.sql<{ place: string }>('select place from nativ.files where id = ?', [row?.file]);
    expect(stored().filter((name) => name.startsWith(String(place?.place)))).toEqual([]);
  });
});

describe('a bucket', () => {
  let app: TestApplication;
  let s3: S3Server;
  beforeAll(async () => {
    s3 = await startS3Server();
    app = await startTestApplication({ fileStore: s3.choice });
    await publishFileForm(app);
  });
  afterEach(() => {
    s3.mood = 'well';
  });
  afterAll(async () => {
    await app.close();
    await s3.close();
  });

  test('takes files and gives them back', async () => {
    const thanks = await sendFiles(app.anybody, await open(app), { name: 'Dana' }, [cv]);

    expect(thanks.status, thanks.text).toBe(201);
    expect(s3.objects.size).toBe(2);
    const [file] = await app.sql<{ id: string }>(`select id from nativ.files where state = 'attached'`);
    const got = await app.admin.get(`/api/v1/files/${file?.id}`).buffer(true).responseType('blob');
    expect(Buffer.compare(got.body, cv.bytes)).toBe(0);
  });

  test.each(['away', 'failing', 'full'] as const)(
    'that is %s costs a 503, and nothing that was typed',
    async (mood) => {
      const page = await open(app);
      s3.mood = mood;

      const refused = await sendFiles(app.anybody, page, { name: 'Dana' }, [cv]);

      expect(refused.status).toBe(503);
      expect(refused.errors).toEqual({ cv: expect.stringContaining('Everything else is still here') });
      expect(refused.field('name')).toBe('Dana');
      s3.mood = 'well';
      const thanks = await sendFiles(app.anybody, refused, {}, [cv]);
      expect(thanks.status, thanks.text).toBe(201);
    },
  );

  test('that is away is said to be away by a download, and loses nothing', async () => {
    const [file] = await app.sql<{ id: string }>(`select id from nativ.files where state = 'attached' limit 1`);
    s3.mood = 'away';

    const away = await app.admin.get(`/api/v1/files/${file?.id}`);

    expect([away.status, away.headers['retry-after']]).toEqual([503, '60']);
    s3.mood = 'well';
    expect((await app.admin.get(`/api/v1/files/${file?.id}`)).status).toBe(200);
  });

  test('that is away while it is swept is swept later', async () => {
    await sendFiles(app.anybody, await open(app), { name: 'D' }, [cv]);
    await later(app);
    const { config, database } = app.store;
    const store = openFileStore({ ...config, fileStore: s3.choice });
    const sweeper = new FileSweeper({ owner: database.owner, store, log: silentLog });
    s3.mood = 'away';
    await sweeper.sweep();
    s3.mood = 'well';
    await sweeper.sweep();

    const attached = await app.sql(`select 1 from nativ.files where state = 'attached'`);
    expect(s3.objects.size).toBe(attached.length * 2);
  });
});
