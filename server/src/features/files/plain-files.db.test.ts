import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';
import { pdf } from '../../test/file-form.ts';
import { publishFileForm, sendFiles } from '../../test/file-page.ts';
import { openPage } from '../../test/page.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
  await publishFileForm(app);
});
afterAll(() => app.close());

const open = () => openPage(app.anybody, '/f/files?lang=en');
const cv = { field: 'cv', name: 'cv.pdf', bytes: pdf() };

interface FileRow {
  readonly id: string;
  readonly state: string;
  readonly name: string | null;
  readonly size: string;
  readonly submission_id: string | null;
}
const rows = () => app.sql<FileRow>('select * from nativ.files order by id');
const lastSubmission = async () => {
  const [row] = await app.sql<{ id: string; answers: Record<string, unknown> }>(
    'select id, answers from nativ.submissions order by id desc limit 1',
  );
  if (!row) throw new Error('Expected a submission, but found none.');
  return row;
};

describe('a page without script', () => {
  test('brings a file along with the answers, and staff get it back byte for byte', async () => {
    const bytes = pdf(1_300_000);

    const thanks = await sendFiles(app.anybody, await open(), { name: 'Dana' }, [{ ...cv, bytes }]);

    expect(thanks.status, thanks.text).toBe(201);
    const { id, answers } = await lastSubmission();
    const [file] = (await rows()).filter((row) => row.submission_id === id);
    expect(file).toMatchObject({ id: answers.cv, state: 'attached', name: 'cv.pdf', size: String(bytes.length) });
    const got = await app.admin.get(`/api/v1/files/${file?.id}`).buffer(true).responseType('blob');
    expect(got.status).toBe(200);
    expect(Buffer.compare(got.body, bytes)).toBe(0);
    expect(got.headers).toMatchObject({
      'content-disposition': `attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`,
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
    });
  });

  test('keeps a file attached when the page comes back with errors, and sends it then', async () => {
    const page = await sendFiles(app.anybody, await open(), { name: 'D' }, [cv]);

    expect(page.status).toBe(422);
    expect(page.text).toContain('Attached: cv.pdf, 0.2 kB');
    expect(page.field('cv')).toMatch(/^[0-9a-f-]{36}$/);

    const thanks = await sendFiles(app.anybody, page, { name: 'Dana' }, []);
    expect(thanks.status, thanks.text).toBe(201);
    expect((await lastSubmission()).answers.cv).toBe(page.field('cv'));
  });

  test('lets a file be taken out again, and replaced', async () => {
    const page = await sendFiles(app.anybody, await open(), { name: 'D' }, [cv]);
    const first = page.field('cv');

    const without = await sendFiles(app.anybody, page, { _op: 'detach:/cv' }, []);
    expect(without.status).toBe(200);
    expect(without.field('cv')).toBeNull();
    expect((await rows()).find(({ id }) => id === first)).toMatchObject({ state: 'gone' });

    const other = { ...cv, name: 'other.pdf', bytes: pdf(300) };
    const replaced = await sendFiles(app.anybody, without, {}, [other]);
    expect(replaced.text).toContain('Attached: other.pdf');
    const again = await sendFiles(app.anybody, replaced, { name: 'Dana' }, [
      { ...cv, name: 'third.pdf', bytes: pdf(400) },
    ]);
    expect(again.status, again.text).toBe(201);
    const { answers } = await lastSubmission();
    expect((await rows()).find(({ id }) => id === answers.cv)).toMatchObject({ name: 'third.pdf' });
  });

  test('takes several files of one question, and those of rows', async () => {
    const files = [
      cv,
      { field: 'papers][', name: 'a.pdf', bytes: pdf(210) },
      { field: 'papers][', name: 'b.txt', bytes: Buffer.from('שלום') },
      { field: 'people][0][photo', name: 'p.png', bytes: Buffer.from('\x89PNG\r\n\x1a\n-', 'latin1') },
    ];

    const page = await sendFiles(app.anybody, await open(), { name: 'D' }, files);
    expect(page.status).toBe(422);
    for (const name of ['a.pdf', 'b.txt', 'cv.pdf']) expect(page.text).toContain(`Attached: ${name}`);
    const less = await sendFiles(app.anybody, page, { _op: 'detach:/papers/0' }, []);
    expect(less.text).not.toContain('a.pdf');
    const thanks = await sendFiles(app.anybody, less, { name: 'Dana' }, [
      { field: 'papers][', name: 'c.pdf', bytes: pdf(220) },
    ]);

    expect(thanks.status, thanks.text).toBe(201);
    const { id, answers } = await lastSubmission();
    const names = (await rows()).filter((row) => row.submission_id === id).map(({ name }) => name);
    expect(names.sort()).toEqual(['b.txt', 'c.pdf', 'cv.pdf', 'p.png']);
    expect(answers.papers).toHaveLength(2);
  });

  test('sent twice is one submission, with one file', async () => {
    const page = await open();

    const [first, second] = await Promise.all([
      sendFiles(app.anybody, page, { name: 'Dana' }, [cv]),
      sendFiles(app.anybody, page, { name: 'Dana' }, [cv]),
    ]);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(/(\d{4} ){3}\d{4}/.exec(first.text)?.[0]).toBe(/(\d{4} ){3}\d{4}/.exec(second.text)?.[0]);
    const { id } = await lastSubmission();
    expect((await rows()).filter((row) => row.submission_id === id)).toHaveLength(1);
  });

  test('shows nothing of a file to another page, which cannot attach it either', async () => {
    const page = await sendFiles(app.anybody, await open(), { name: 'D' }, [cv]);
    const stolen = String(page.field('cv'));

    const other = await sendFiles(app.anybody, await open(), { name: 'Mallory', cv: stolen }, []);

    expect(other.status).toBe(422);
    expect(other.errors).toEqual({ cv: expect.stringContaining('no longer with us') });
    expect(other.text).not.toContain('cv.pdf');
    const thanks = await sendFiles(app.anybody, page, { name: 'Dana' }, []);
    expect(thanks.status).toBe(201);
  });
});

describe('what cannot be taken', () => {
  test.each([
    ['of another kind than it says', { name: 'cv.pdf', bytes: Buffer.from('<html><script>alert(1)</script>') }, /kind/],
    ['a program', { name: 'cv.pdf.exe', bytes: Buffer.from('MZ\x90\x00', 'latin1') }, /kind/],
    ['a drawing that is a program', { name: 'a.svg', bytes: Buffer.from('<svg onload="alert(1)"/>') }, /kind/],
    ['a text where a document is asked for', { name: 'cv.pdf', bytes: Buffer.from('plain') }, /kind/],
    ['empty', { name: 'cv.pdf', bytes: Buffer.alloc(0) }, /empty/],
    ['too large', { name: 'cv.pdf', bytes: pdf(2_000_001) }, /larger than 1.9 MB/],
    ['far too large', { name: 'cv.pdf', bytes: pdf(9_000_000) }, /larger than 1.9 MB/],
  ])('is said at its question, and everything else is kept: %s', async (_what, file, words) => {
    const before = (await rows()).filter(({ state }) => state === 'ready').length;

    const page = await sendFiles(app.anybody, await open(), { name: 'Dana' }, [{ field: 'cv', ...file }]);

    expect(page.status).toBe(422);
    expect(page.errors).toEqual({ cv: expect.stringMatching(words) });
    expect(page.field('name')).toBe('Dana');
    expect((await rows()).filter(({ state }) => state === 'ready')).toHaveLength(before);
  });

  test('leaves the good files of the same page attached', async () => {
    const page = await sendFiles(app.anybody, await open(), { name: 'Dana' }, [
      cv,
      { field: 'papers][', name: 'bad.pdf', bytes: Buffer.from('<svg/>') },
    ]);

    expect(page.status).toBe(422);
    expect(page.text).toContain('Attached: cv.pdf');
    expect(page.text).toContain('bad.pdf');
    expect((await sendFiles(app.anybody, page, {}, [])).status).toBe(201);
  });

  test.each([
    ['cv\u202efdp.exe', 'cvfdp.exe.pdf'],
    ['../../../etc/passwd', 'passwd.pdf'],
    ['"quotes".pdf', '_quotes_.pdf'],
    ['קורות חיים.pdf', 'קורות חיים.pdf'],
    [`${'א'.repeat(300)}.pdf`, `${'א'.repeat(120)}.pdf`],
  ])('is never a name: %j becomes %j', async (name, clean) => {
    const thanks = await sendFiles(app.anybody, await open(), { name: 'Dana' }, [{ ...cv, name, bytes: pdf(250) }]);

    expect(thanks.status, thanks.text).toBe(201);
    const { answers } = await lastSubmission();
    expect((await rows()).find(({ id }) => id === answers.cv)).toMatchObject({ name: clean });
  });

  test('are more files than one request may bring', async () => {
    const many = Array.from({ length: 12 }, (_each, index) => ({
      field: 'papers][',
      name: `${index}.txt`,
      bytes: Buffer.from(`text ${index}`),
    }));

    const page = await sendFiles(app.anybody, await open(), { name: 'Dana' }, many);

    expect(page.status).toBe(422);
    expect(page.text).toContain('No more than 10 files');
  });

  test('is a body of more parts than any page has', async () => {
    const page = await open();
    const post = app.anybody.post(page.action.replace(/#.*/, ''));
    for (let part = 0; part < 2_100; part++) post.field(`x${part}`, '');

    expect((await post).status).toBe(400);
  });

  test('is a file for a question that asks for none', async () => {
    const before = (await rows()).length;

    const page = await sendFiles(app.anybody, await open(), { name: 'D' }, [
      { field: 'nothing', name: 'a.pdf', bytes: pdf() },
      { field: 'name', name: 'b.pdf', bytes: pdf() },
    ]);

    expect(page.status).toBe(422);
    expect(await rows()).toHaveLength(before);
  });
});

describe('the store', () => {
  test('holds nothing of a file in the clear, nor does the database of a sensitive one', async () => {
    const secret = 'canary-of-a-secret-file';
    const proof = { field: 'proof', name: `${secret}.pdf`, bytes: pdf(3_000, secret) };

    const thanks = await sendFiles(app.anybody, await open(), { name: 'Dana' }, [cv, proof]);

    expect(thanks.status, thanks.text).toBe(201);
    const folder = path.join(app.dataFolder, 'files');
    const stored = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(stored.length).toBeGreaterThan(2);
    for (const { parentPath, name } of stored) {
      const bytes = readFileSync(path.join(parentPath, name));
      expect(bytes.includes('%PDF')).toBe(false);
      expect(bytes.includes(secret)).toBe(false);
    }
    const [row] = await app.sql<{ found: number }>(
      `select count(*)::int as found from nativ.files f where row_to_json(f)::text like '%${secret}%'`,
    );
    expect(row?.found).toBe(0);
  });
});
