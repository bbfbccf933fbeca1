import type { FormRule } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const text = { type: 'string' };
const schema = {
  type: 'object',
  required: ['kind', 'where'],
  properties: {
    kind: { type: 'string', enum: ['home', 'away'] },
    where: text,
    on: { ...text, format: 'date' },
    count: { type: 'integer' },
  },
};

const draft = (key: string, rules: readonly FormRule[]) =>
  app.admin.post('/api/v1/forms').send({ key, title: key, schema, settings: { rules } });
const submit = (form: string, data: object) =>
  app.anybody.post(`/api/v1/public/forms/${form}/submissions`).send({ data, language: 'en' });

describe('a form with rules', () => {
  test('is checked, refused with its mistakes, and published with its warnings', async () => {
    await draft('checked', [{ id: 'a', kind: 'show', when: "data.knd == 'away'", questions: ['/where'] }]);
    const checked = await app.admin.post('/api/v1/forms/checked/check');
    const refused = await app.admin.post('/api/v1/forms/checked/publish');
    const rules = [
      { id: 'a', kind: 'require', when: "data.kind == 'away' && data.kind == 'home'", questions: ['/on'] },
    ];
    await app.admin.patch('/api/v1/forms/checked').send({ settings: { rules } });
    const published = await app.admin.post('/api/v1/forms/checked/publish');

    expect(checked.body.problems).toMatchObject([
      { code: 'condition.unknown-field', ruleId: 'a', fix: { edits: [{ value: "data.kind == 'away'" }] } },
    ]);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ path: '/settings/rules/0/when' }]);
    expect(published.status).toBe(201);
    expect(published.body.warnings).toMatchObject([{ severity: 'warning', code: 'rule.never-fires' }]);
  });

  test('is no form to others', async () => {
    expect((await app.admin.post('/api/v1/forms/nowhere/check')).status).toBe(404);
  });

  test('decides what is asked, computed and refused of the public', async () => {
    await draft('followed', [
      { id: 'show', kind: 'show', when: "data.kind == 'away'", questions: ['/where', '/on'] },
      { id: 'set', kind: 'set', question: '/count', value: 'size(data.where)' },
      {
        id: 'refuse',
        kind: 'refuse',
        when: 'data.on < today',
        questions: ['/on'],
        message: { en: 'That day is gone.' },
      },
    ]);
    await app.admin.post('/api/v1/forms/followed/publish');

    const home = await submit('followed', { kind: 'home', where: 'left over', count: 99 });
    const nowhere = await submit('followed', { kind: 'away' });
    const past = await submit('followed', { kind: 'away', where: 'there', on: '2001-01-01' });

    expect(home.status).toBe(201);
    const stored = await app.sql<{ answers: object }>('select answers from nativ.submissions where id = ?', [
      home.body.id,
    ]);
    expect(stored[0]?.answers).toEqual({ kind: 'home', count: 0 });
    expect([nowhere.status, nowhere.body.errors.map(({ path }: { path: string }) => path)]).toEqual([422, ['/where']]);
    expect([past.status, past.body.errors]).toEqual([422, [{ path: '/on', message: 'That day is gone.' }]]);
  });
});
