import type { BusinessCalendar } from '@nativ/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApplication, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const path = '/api/v1/calendars';
const nights: BusinessCalendar = { timeZone: 'Asia/Jerusalem', week: { sunday: [{ from: '20:00', to: '24:00' }] } };
const read = async (key: string) => (await app.admin.get(`${path}/${key}`)).body;
const make = (key: string, calendar: unknown = nights) => app.admin.post(path).send({ key, title: key, calendar });
const audited = (action: string) =>
  app.sql<{ detail: { key: string } }>('select detail from nativ.audit_entries where action = ? order by at', [action]);

const waiting = (calendar: string) => ({
  title: 'Waits',
  nodes: [
    { id: 'begin', type: 'manualStart' },
    { id: 'pause', type: 'wait', config: { when: { businessDuration: 'P1D', calendar } } },
    { id: 'done', type: 'end' },
  ],
  edges: [
    { id: 'in', source: 'begin', target: 'pause' },
    { id: 'out', source: 'pause', target: 'done' },
  ],
});

describe('the calendars of a workspace', () => {
  test('begin with its own: Sunday to Thursday in Jerusalem, with the holidays of Israel', async () => {
    const person = await app.person('volunteer');

    const { status, body } = await person.get(`${path}/default`);

    const nine = [{ from: '09:00', to: '17:00' }];
    expect([status, body.version, body.movedVersion, body.isMoving]).toEqual([200, 1, null, false]);
    expect(body.calendar).toEqual({
      timeZone: 'Asia/Jerusalem',
      holidays: [{ set: 'il' }],
      week: { sunday: nine, monday: nine, tuesday: nine, wednesday: nine, thursday: nine },
    });
    expect((await app.anybody.get(path)).status).toBe(401);
  });

  test('are made, changed and removed by designers, and each is recorded', async () => {
    const designer = await app.person('designer');

    const made = await designer.post(path).send({ key: 'nights', title: 'Nights', calendar: nights });
    expect([made.status, made.body.version]).toEqual([201, 1]);
    expect((await make('nights')).body.type).toBe('urn:nativ:problem:calendar.key-taken');
    const changed = await designer
      .put(`${path}/nights`)
      .send({ title: 'Late', calendar: { ...nights, timeZone: 'Asia/Beirut' }, version: 1 });
    expect([changed.status, changed.body.version, changed.body.calendar.timeZone]).toEqual([200, 2, 'Asia/Beirut']);
    expect((await designer.get(path)).body.items.map(({ key }: { key: string }) => key)).toEqual(['default', 'nights']);
    expect((await designer.delete(`${path}/nights`)).status).toBe(204);

    expect((await designer.get(`${path}/nights`)).body.type).toBe('urn:nativ:problem:calendar.not-found');
    for (const action of ['calendar.created', 'calendar.changed', 'calendar.deleted'])
      expect((await audited(action)).map(({ detail }) => detail.key)).toEqual(['nights']);
  });

  test.each(['legal', 'champion'] as const)('are for %s to read only', async (name) => {
    const person = await app.person(name);
    const { title, calendar, version } = await read('default');

    const attempts = await Promise.all([
      person.post(path).send({ key: 'mine', title: 'Mine', calendar: nights }),
      person.put(`${path}/default`).send({ title, calendar, version }),
      person.delete(`${path}/default`),
      person.post(`${path}/default/apply`).send({}),
      person.get('/api/v1/schedules'),
      person.post('/api/v1/schedules/any/resolve').send({ action: 'retry' }),
    ]);

    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  });

  test('let one of two people who change the same version through', async () => {
    await make('both');
    const change = (title: string) => app.admin.put(`${path}/both`).send({ title, calendar: nights, version: 1 });

    const outcomes = await Promise.all([change('First'), change('Second')]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(outcomes.find(({ status }) => status === 409)?.body).toMatchObject({
      type: 'urn:nativ:problem:calendar.changed-meanwhile',
      detail: expect.stringContaining('version 2'),
    });
    expect((await read('both')).version).toBe(2);
  });

  test.each([
    ['no hours at all', { ...nights, week: {} }, '/calendar/week'],
    ['a zone that is none', { ...nights, timeZone: 'Asia/Jerusalm' }, '/calendar/timeZone'],
    [
      'hours that overlap',
      {
        ...nights,
        week: {
          monday: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      },
      '/calendar/week/monday/1',
    ],
    [
      'a date twice',
      { ...nights, closures: [{ date: '2027-01-03' }, { date: '2027-01-03' }] },
      '/calendar/closures/1/date',
    ],
    [
      'a time that is none',
      { ...nights, week: { monday: [{ from: '9', to: '12:00' }] } },
      '/calendar/week/monday/0/from',
    ],
  ])('are refused with %s, naming the place', async (_what, calendar, place) => {
    const { title, version } = await read('default');

    const refused = await app.admin
      .put(`${path}/default`)
      .set('Accept-Language', 'he')
      .send({ title, calendar, version });

    expect(refused.status, refused.text).toBe(422);
    const [error] = refused.body.errors as { path: string; message: string }[];
    expect(error?.path).toBe(place);
    expect(error?.message).toMatch(/[א-ת]/);
    expect((await read('default')).version).toBe(version);
  });

  test('are not removed while a published flow names them, nor is the own one', async () => {
    await make('shifts');
    await app.admin.post('/api/v1/flows').send({ key: 'waits', ...waiting('shifts') });
    expect((await app.admin.post('/api/v1/flows/waits/publish')).status).toBe(201);

    const refused = await app.admin.delete(`${path}/shifts`);

    expect([refused.status, refused.body.type]).toEqual([409, 'urn:nativ:problem:calendar.in-use']);
    expect(refused.body.detail).toContain('waits');
    await app.admin.post('/api/v1/flows/waits/unpublish');
    expect((await app.admin.delete(`${path}/shifts`)).status).toBe(204);
    expect((await app.admin.delete(`${path}/default`)).body.type).toBe('urn:nativ:problem:calendar.own');
  });

  test('are not removed while groups work by them, which are named, or counted where they are not seen', async () => {
    await make('shifts');
    await app.admin.patch('/api/v1/groups/legal/settings').send({ calendar: 'shifts' }).expect(200);
    await app.sql(
      `update nativ.groups set calendar_id = (select id from nativ.calendars where key = 'shifts') where key = 'psychological'`,
    );

    const refused = await app.admin.delete(`${path}/shifts`).set('Accept-Language', 'en');

    expect([refused.status, refused.body.type]).toEqual([409, 'urn:nativ:problem:calendar.in-use-by-groups']);
    expect(refused.body.detail).toMatch(/found: Legal\w*[^,]*, \+1\./);
    await app.sql('update nativ.groups set calendar_id = null');
    expect((await app.admin.delete(`${path}/shifts`)).status).toBe(204);
  });

  test('are known to the check of a flow, which finds one that is not there', async () => {
    await app.admin.post('/api/v1/flows').send({ key: 'lost', ...waiting('nowhere') });
    const lost = await app.admin.post('/api/v1/flows/lost/check');
    await app.admin.patch('/api/v1/flows/lost').send(waiting('default'));

    expect(lost.body.problems).toMatchObject([{ severity: 'error', nodeId: 'pause', code: 'calendar.unknown' }]);
    expect((await app.admin.post('/api/v1/flows/lost/check')).body.problems).toEqual([]);
  });
});
