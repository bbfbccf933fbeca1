import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, Simulation } from '@nativ/runtime';
import type { FlowDocument, TaskSummary } from '@nativ/schemas';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, createApplication } from '../application.ts';
import { type Background, startBackground } from '../background.ts';
import { asEngine } from '../db/engine-transaction.ts';
import { silentLog } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { deriveKeys } from '../security/keys.ts';
import { type Client, startTestApplication, type TestApplication } from '../test/application.ts';
import { replayed } from '../test/replayed.ts';
import { readHistory } from './advance-store.ts';
import { Published } from './published.ts';

/**
 * The scenarios of the runtime once more, asked over HTTP of two nodes on one database: what the engine promises in memory
 * must hold through permissions, transactions, timers and jobs as well, whichever node is asked and however often.
 */
const scenarios = fileURLToPath(new URL('../../../runtime/test/scenarios', import.meta.url));

interface Scenario {
  readonly name: string;
  readonly start: { readonly at: string; readonly data: Record<string, unknown> };
  readonly then: readonly Line[];
  /** By key; the one that starts is 'main'. */
  readonly flows: ReadonlyMap<string, FlowDocument>;
}
interface Line {
  readonly at: string;
  readonly open?: readonly string[];
  readonly status?: string;
  readonly rejected?: string;
  readonly complete?: string;
  readonly data?: Record<string, unknown>;
  readonly which?: number;
  readonly deliver?: string;
  readonly key?: string;
  readonly content?: unknown;
  readonly messageId?: string;
  readonly withdraw?: string;
  readonly how?: 'skip' | 'drop';
  readonly cancel?: string;
  readonly pass?: 'time';
}

/** What needs a hand in the engine itself, another version or a day of the calendar is shown by tests of its own. */
const isShownElsewhere = (texts: string) =>
  /"(succeed|fail|migrate|resolve|until|maxNodesPerStep|notBy)":|"by": "(?!member)|condition-that-fails/.test(texts);

const playable = readdirSync(scenarios, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }): Scenario[] => {
    const files = readdirSync(path.join(scenarios, name)).filter((file) => file.endsWith('.json'));
    const texts = files.map((file) => [file, readFileSync(path.join(scenarios, name, file), 'utf8')] as const);
    if (isShownElsewhere([name, ...texts.map(([, text]) => text)].join())) return [];
    const read = new Map(texts.map(([file, text]) => [file, JSON.parse(text)]));
    const flows = [...read].filter(([file]) => file.startsWith('flow'));
    const keyed = flows.map(([file, flow]) => [/^flow-(.*)\.json$/.exec(file)?.[1] ?? 'main', flow] as const);
    return [{ name, ...read.get('commands.json'), flows: new Map(keyed) }];
  });

let app: TestApplication;
let beside: { readonly application: Application; readonly server: Server; readonly admin: Client };
let background: Background;

beforeAll(async () => {
  app = await startTestApplication();
  const { config, database } = app.store;
  const application = await createApplication({ config, database, log: silentLog, metrics: createMetrics() });
  const server = createServer(application.handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beside = { application, server, admin: request.agent(address).set('Authorization', `Bearer ${config.adminToken}`) };
  background = startBackground({ config, database, log: silentLog });
});
afterAll(async () => {
  await background?.stop();
  beside?.server.close();
  await beside?.application.close();
  await app?.close();
});

test('most scenarios of the runtime can be asked over HTTP', () => {
  expect(playable.length).toBeGreaterThan(80);
});

/** As they are written they are played by the second, which publishes another version and should otherwise notice nothing. */
describe.each([
  ['by two nodes in turn, with every request sent twice', { nodes: 2, times: 2, newVersion: false }],
  ['while another version is published', { nodes: 1, times: 1, newVersion: true }],
] as const)('a flow that is worked %s', (_how, way) => {
  test.each(playable.map((scenario) => [scenario.name.replaceAll('-', ' '), scenario] as const))(
    '%s',
    async (_name, scenario) => {
      const play = new Play(scenario, way);
      await play.begin();
      for (const line of scenario.then) await play.follow(line);
      await play.expectNothingLeft();
    },
  );
});

interface Way {
  readonly nodes: number;
  readonly times: number;
  readonly newVersion: boolean;
}

let plays = 0;

class Play {
  private readonly scenario: Scenario;
  private readonly way: Way;
  private readonly prefix = `p${++plays}`;
  /** One form for everything: the flows of a scenario are of a fixture that has several. */
  private readonly form = `${this.prefix}-case`;
  private readonly taskIds = new Map<string, string>();
  private readonly startedAt = Date.now();
  private readonly clock: number;
  private asked = 0;
  private instanceId = '';

  constructor(scenario: Scenario, way: Way) {
    this.scenario = scenario;
    this.way = way;
    this.clock = Date.parse(scenario.start.at);
  }

  async begin(): Promise<void> {
    const { flows, start } = this.scenario;
    const form = { key: this.form, title: 'Case', schema: schemaOf(this.scenario) };
    await this.node().post('/api/v1/forms').send(form).expect(201);
    await this.node().post(`/api/v1/forms/${this.form}/publish`).expect(201);
    // Those that are called first, since a flow that calls one is checked against it.
    for (const [key, flow] of [...flows].sort(([a], [b]) => Number(a === 'main') - Number(b === 'main')))
      await this.publish(key, flow);
    const byHand = flows.get('main')?.nodes[0]?.type === 'manualStart';
    const place = byHand ? `flows/${this.prefix}-main/start` : `public/forms/${this.form}/submissions`;
    const submit = () =>
      this.node().post(`/api/v1/${place}`).set('Idempotency-Key', this.prefix).send({ data: start.data });
    const answers = await this.repeat(submit);
    expect(answers.map(({ status, text }) => (status === 201 ? 201 : text))).toEqual(answers.map(() => 201));
    this.instanceId = answers[0]?.body.instanceId;
    expect(answers.map(({ body }) => body.instanceId)).toEqual(answers.map(() => this.instanceId));
    if (!this.way.newVersion) return;
    const [first] = (flows.get('main') as FlowDocument).nodes;
    const other = {
      nodes: [first, { id: 'over', type: 'end' }],
      edges: [{ id: 'on', source: first?.id, target: 'over' }],
    };
    await this.publish('main', { title: 'Another', ...other } as FlowDocument);
  }

  async follow(line: Line): Promise<void> {
    await this.passTime(line.at);
    const answers = isCommand(line) ? await this.repeat(() => this.perform(line)) : [];
    // Sent twice, it either is done already or is refused; in neither case is anything done twice, as what is open shows.
    for (const answer of answers.slice(1)) expect([200, 404, 409]).toContain(answer.status);
    const [first] = answers;
    // A message that comes again was taken, as far as its sender is concerned.
    const isRefused = line.rejected !== undefined && line.rejected !== 'message.already-delivered';
    const isTold = line.open !== undefined || line.status !== undefined || line.rejected !== undefined;
    if (first && isTold) expect(first.status >= 400, `${first.status} ${first.text}`).toBe(isRefused);
    if (line.open) await expect.poll(() => this.openTasks()).toEqual([...line.open].sort());
    if (line.status) await expect.poll(() => this.storedStatus()).toBe(line.status);
  }

  async expectNothingLeft(): Promise<void> {
    const { engine } = app.store.database;
    const [workspace] = await app.sql<{ id: string }>('select workspace_id as id from nativ.instances where id = ?', [
      this.instanceId,
    ]);
    const both = await replayed(engine, workspace?.id ?? '', this.instanceId);
    expect(both.replayed).toBe(both.stored);
    if (!/"(wait|boundaryTimer|approval|callFlow)"/.test(JSON.stringify([...this.scenario.flows])))
      await this.expectSimulatedAlike(workspace?.id ?? '');
    if (!['completed', 'cancelled'].includes(await this.status())) return;
    for (const table of ['timers', 'tasks'])
      expect(
        await app.sql(
          `select 1 from nativ.${table} where instance_id = ? ${table === 'tasks' ? "and status = 'open'" : ''}`,
          [this.instanceId],
        ),
      ).toEqual([]);
  }

  /** The same commands at the same moments, given to a simulation as the flow builder runs it, make the same history. */
  private async expectSimulatedAlike(workspaceId: string): Promise<void> {
    const { engine } = app.store.database;
    const [{ versionId = '' } = {}] = await app.sql<{ versionId: string }>(
      'select flow_version_id as "versionId" from nativ.instances where id = ?',
      [this.instanceId],
    );
    const published = new Published(engine, deriveKeys(app.store.config.secretKey));
    const keyring = await published.keyring(workspaceId);
    const { flow, records } = await asEngine(engine, workspaceId, async (client) => ({
      flow: (await published.flowVersion(client, versionId)).flow,
      records: await readHistory(client, this.instanceId, { keyring, seal: null }),
    }));
    const [first, ...others] = records;
    if (first?.cause.kind !== 'start') throw new Error('Expected a history to begin with a start.');
    const simulation = new Simulation({ flows: new Map([['main', flow]]), startAt: first.at });
    simulation.start('main', first.cause.input);
    for (const { at, cause } of others) {
      simulation.advanceTo(at);
      if (cause.kind !== 'continue') simulation.give(this.instanceId, cause as Exclude<Command, { kind: 'migrate' }>);
    }
    expect(simulation.steps.map(({ step }) => step.history)).toEqual(records);
  }

  private async publish(key: string, flow: FlowDocument): Promise<void> {
    const name = `${this.prefix}-${key}`;
    const document = JSON.parse(
      JSON.stringify(flow, (field, value) =>
        typeof value !== 'string'
          ? value
          : field === 'form'
            ? this.form
            : field === 'flow'
              ? `${this.prefix}-${value}`
              : value,
      ),
    );
    const made = await this.node()
      .post('/api/v1/flows')
      .send({ key: name, ...document });
    if (made.status === 409) await this.node().patch(`/api/v1/flows/${name}`).send(document).expect(200);
    const published = await this.node().post(`/api/v1/flows/${name}/publish`);
    expect(published.status, published.text).toBe(201);
  }

  private async perform(line: Line): Promise<request.Response> {
    const instance = `/api/v1/instances/${this.instanceId}`;
    const { deliver: name, key, content: data, messageId = `m-${this.scenario.then.indexOf(line)}` } = line;
    if (name !== undefined)
      return this.node()
        .post(`${instance}/messages`)
        .send({ name, messageId, ...(key && { key }), ...(data !== undefined && { data }) });
    if (line.cancel !== undefined) return this.node().post(`${instance}/cancel`).send({ reason: line.cancel });
    if (line.withdraw !== undefined) {
      const task = await this.taskOf(line.withdraw, line);
      return this.node().post(`/api/v1/tasks/${task}/withdraw`).send({ how: line.how, reason: 'Not needed' });
    }
    const task = await this.taskOf(line.complete ?? '', line);
    return this.node()
      .post(`/api/v1/tasks/${task}/complete`)
      .send({ data: line.data ?? {} });
  }

  /** The task that a line speaks of: chosen once, so that a request that is sent again speaks of the same. */
  private async taskOf(nodeId: string, line: Line): Promise<string> {
    const place = String(this.scenario.then.indexOf(line));
    const known = this.taskIds.get(place);
    if (known !== undefined) return known;
    const tasks = await this.tasks();
    const open = tasks.filter((task) => task.node_id === nodeId && task.status === 'open');
    const id = open[line.which ?? 0]?.id ?? tasks.findLast((task) => task.node_id === nodeId)?.id ?? missing;
    this.taskIds.set(place, id);
    return id;
  }

  /** Lets time pass for what waits: what would be due by then is due now. */
  private async passTime(at: string): Promise<void> {
    const moments = 60_000;
    let then = this.startedAt + Date.parse(at) - this.clock + moments;
    const ids = await this.family();
    for (let rounds = 0; rounds < 20; rounds++) {
      const due = await app.sql<{ ahead: number }>(
        `with coming as (select workspace_id, id, due_at from nativ.timers
           where due_at > now() and due_at <= ?::timestamptz and instance_id = any (?::uuid[]) for update)
         update nativ.timers t set due_at = now(), wake_at = now() from coming c
         where t.workspace_id = c.workspace_id and t.id = c.id
         returning extract(epoch from c.due_at - now())::float8 * 1000 as ahead`,
        [new Date(then).toISOString(), `{${ids.join()}}`],
      );
      if (due.length === 0) return;
      // What they set going counts from now, so that this time is over.
      then -= Math.max(...due.map(({ ahead }) => ahead));
      const waiting = async () =>
        (
          await app.sql(`select 1 from nativ.timers where due_at <= now() and instance_id = any (?::uuid[])`, [
            `{${ids.join()}}`,
          ])
        ).length;
      await expect.poll(waiting).toBe(0);
    }
  }

  /** Asked for at the end; what it was meanwhile is read where it is stored, which takes a tenth of the time. */
  private async status(): Promise<string> {
    const { status } = (await this.node().get(`/api/v1/instances/${this.instanceId}`).expect(200)).body;
    expect(status).toBe(await this.storedStatus());
    return status;
  }

  private async storedStatus(): Promise<string | undefined> {
    const [found] = await app.sql<{ status: string }>('select status from nativ.instances where id = ?', [
      this.instanceId,
    ]);
    return found?.status;
  }

  private async openTasks(): Promise<string[]> {
    return (await this.tasks())
      .filter(({ status }) => status === 'open')
      .map(({ node_id }) => node_id)
      .sort();
  }

  private async tasks() {
    const ids = await this.family();
    return app.sql<{ id: string; node_id: string; status: TaskSummary['status'] }>(
      'select id, node_id, status from nativ.tasks where instance_id = any (?::uuid[]) order by created_at, instance_id, number',
      [`{${ids.join()}}`],
    );
  }

  /** The instance and all that it called, and those called. */
  private async family(): Promise<string[]> {
    const rows = await app.sql<{ id: string }>(
      `with recursive family as (
         select id from nativ.instances where id = ?::uuid
         union select i.id from family f join nativ.calls c on c.instance_id = f.id
           join nativ.instances i on i.start_key = 'call/' || c.id)
       select id from family`,
      [this.instanceId],
    );
    return rows.map(({ id }) => id);
  }

  private async repeat(ask: () => Promise<request.Response>): Promise<request.Response[]> {
    const answers: request.Response[] = [];
    for (let time = 0; time < this.way.times; time++) answers.push(await ask());
    return answers;
  }

  private node(): Client {
    this.asked += 1;
    return this.asked % this.way.nodes === 0 ? app.admin : beside.admin;
  }
}

/** Others only say what there is to see by then. */
const isCommand = ({ deliver, cancel, withdraw, complete }: Line) =>
  [deliver, cancel, withdraw, complete].some((command) => command !== undefined);

const missing = '00000000-0000-7000-8000-000000000999';

/** A form that takes whatever the scenario answers and its flows read. */
function schemaOf({ start, then, flows }: Scenario): object {
  const answers = [start.data, ...then.map(({ data }) => data ?? {})];
  const read = JSON.stringify([...flows.values()]).matchAll(/\b(?:data|tasks\.\w+)\.(\w+)/g);
  const properties = Object.fromEntries([['note', { type: 'string' }], ...[...read].map(([, field]) => [field, {}])]);
  return { type: 'object', properties: Object.assign(properties, ...answers.map((each) => mapValues(each, typeOf))) };
}

function typeOf(value: unknown): object {
  if (Array.isArray(value)) return { type: 'array', items: value.length > 0 ? typeOf(value[0]) : { type: 'string' } };
  if (value !== null && typeof value === 'object')
    return { type: 'object', properties: mapValues(value as Record<string, unknown>, typeOf) };
  return { type: typeof value };
}

function mapValues(value: Record<string, unknown>, change: (value: unknown) => object): Record<string, object> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each)]));
}
