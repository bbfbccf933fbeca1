import type { Instance } from '@nativ/runtime';
import type { FlowDocument, FlowNode } from '@nativ/schemas';
import { expect } from 'vitest';
import { type Background, startBackground } from '../background.ts';
import { Published } from '../engine/published.ts';
import { startInstance } from '../engine/start-instance.ts';
import { inStep } from '../engine/step-transaction.ts';
import { CalendarService } from '../features/calendars/calendar-service.ts';
import { FlowService } from '../features/flows/flow-service.ts';
import { IncidentService } from '../features/incidents/incident-service.ts';
import { InstanceService } from '../features/instances/instance-service.ts';
import { MigrationService } from '../features/migrations/migration-service.ts';
import { OwnTaskService } from '../features/own-tasks/own-task-service.ts';
import { ProveService } from '../features/scenarios/prove-service.ts';
import { ScheduleService } from '../features/schedules/schedule-service.ts';
import { StartService } from '../features/starts/start-service.ts';
import { silentLog } from '../observability/log.ts';
import { deriveKeys } from '../security/keys.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { actorOf, workspaces } from './personas.ts';
import { replayed } from './replayed.ts';
import { seedPersonas } from './seed-personas.ts';

const workspaceId = workspaces.ours;
export const admin = actorOf('admin');

/** The shell of the engine on a database of its own, without HTTP around it. */
export type EngineFixture = Awaited<ReturnType<typeof createEngineFixture>>;

export async function createEngineFixture() {
  const store = await createTestDatabase();
  await seedPersonas(store.database.owner);
  // Their flows are empty, so that a timer of theirs would fail whatever is fired together with it.
  await store.database.owner('nativ.timers').update({ wake_at: 'infinity' });
  const { people, engine } = store.database;
  const keys = deriveKeys(store.config.secretKey);
  const published = new Published(engine, keys);
  const parts = { people, engine, published, keys };
  const ownTasks = new OwnTaskService({ people });
  const flows = new FlowService({ people, published, proofs: new ProveService({ people, published }) });
  const nodes: Background[] = [];
  const sql = sqlOn(store);
  return {
    store,
    ...parts,
    sql,
    completeOwnTask: ownTasks.complete.bind(ownTasks),
    instances: new InstanceService(parts),
    incidents: new IncidentService(parts),
    migrations: new MigrationService(parts),
    starts: new StartService(parts),
    flows,
    calendars: new CalendarService({ people, engine, published, flows }),
    schedules: new ScheduleService({ people }),
    /** Publishes a flow, or its next version. */
    async publish(key: string, document: FlowDocument): Promise<void> {
      const made = await flows.designs.create(admin, key, document);
      if (!made) await flows.designs.change(admin, key, document);
      const outcome = await flows.publish(admin, key);
      expect(outcome, JSON.stringify(outcome)).toMatchObject({ kind: 'published' });
    },
    /** Starts an instance as a webhook does, with any data, and gives its id. */
    start(key: string, data: Record<string, unknown> = {}): Promise<string> {
      return inStep(parts, workspaceId, async (step) => {
        const flow = await published.publishedFlow(step.client, key);
        if (!flow) throw new Error(`Expected flow '${key}' to be published.`);
        return (await startInstance(step, flow, { data, startKey: null })).instanceId;
      });
    },
    /** Starts what runs in the background, as one node does. */
    startNode(outboundAllow: readonly string[] = ['127.0.0.1']): Background {
      const node = startBackground({
        config: { ...store.config, outboundAllow },
        database: store.database,
        log: silentLog,
      });
      nodes.push(node);
      return node;
    },
    async stopNodes(): Promise<void> {
      await Promise.all(nodes.splice(0).map((node) => node.stop()));
    },
    async state(id: string): Promise<Instance> {
      const [row] = await sql<{ state: Instance }>('select state from nativ.instances where id = ?', [id]);
      if (!row) throw new Error(`Expected instance '${id}' to exist.`);
      return row.state;
    },
    async events(id: string): Promise<string[]> {
      const rows = await sql<{ kind: string }>(
        `select e ->> 'kind' as kind from nativ.history_records h, jsonb_array_elements(h.events) with ordinality as x(e, n)
         where h.instance_id = ? order by h.sequence, n`,
        [id],
      );
      return rows.map((row) => row.kind);
    },
    async expectReplayable(id: string): Promise<void> {
      const both = await replayed(engine, workspaceId, id);
      expect(both.replayed).toBe(both.stored);
    },
  };
}

function sqlOn({ database }: TestDatabase) {
  return async <Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await database.owner.raw(text, values as string[])).rows;
}

type Node = Pick<FlowNode, 'id' | 'type'> & Partial<FlowNode>;

/** A flow whose nodes follow each other, from a webhook to an end. */
export function line(...nodes: readonly Node[]): FlowDocument {
  return chain([
    { id: 'begin', type: 'webhookStart', config: { webhook: 'w' } },
    ...nodes,
    { id: 'done', type: 'end' },
  ]);
}

export function chain(nodes: readonly Node[]): FlowDocument {
  const edges = nodes.slice(1).map((node, index) => ({
    id: `to_${node.id}`,
    source: nodes[index]?.id ?? '',
    target: node.id,
  }));
  return { title: 'A flow of the tests', nodes: [...nodes], edges };
}

export const waitUntil = { id: 'pause', type: 'wait', config: { when: { until: 'data.at' } } };
export const userTask = { id: 'task', type: 'userTask', config: { group: 'legal', title: 'Do it' } };

export const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
