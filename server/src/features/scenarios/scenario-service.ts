import type {
  FlowDocument,
  FlowProof,
  FlowScenario,
  FlowScenarioCreate,
  FlowScenarioPatch,
  FlowScenarioSummary,
} from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { type DesignRow, DesignStore, flowTables } from '../../designs/design-store.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import * as store from './scenario-store.ts';
import { writtenOf } from './written-scenario.ts';

/** All of a flow are run at each publishing, and read for it. */
const MOST_SCENARIOS = 200;
const MOST_BYTES = 16 * 1024 * 1024;

export type KeepOutcome =
  | { readonly kind: 'kept'; readonly scenario: FlowScenario }
  | { readonly kind: 'missingFlow' }
  | { readonly kind: 'missing' }
  /** The flow keeps as much as it may. */
  | { readonly kind: 'full' };

/** Keeps the scenarios of flows. */
export class ScenarioService {
  private readonly people: Knex;
  private readonly flows = new DesignStore<FlowDocument>(flowTables);

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  /** Scenarios in the order in which they were made, from the one after `afterId`; null when there is no such flow. */
  list(actor: Actor, key: string, afterId: string, limit: number): Promise<Page<FlowScenarioSummary> | null> {
    return this.inFlow(actor, key, async (transaction, { id }) =>
      pageOf(
        await store.listScenarios(transaction, id, afterId, limit + 1),
        limit,
        (row) => [row.id],
        ({ createdAt, updatedAt, lesson, ...row }) => ({
          ...row,
          ...(lesson !== null && { lesson }),
          ...dates({ createdAt, updatedAt }),
        }),
      ),
    );
  }

  get(actor: Actor, key: string, id: string): Promise<FlowScenario | null> {
    return this.inFlow(actor, key, async (transaction, flow) => {
      const row = await store.findScenario(transaction, flow.id, id);
      return row && toScenario(row);
    });
  }

  async create(actor: Actor, key: string, body: FlowScenarioCreate): Promise<KeepOutcome> {
    const id = uuidv7();
    const outcome = await this.inLockedFlow(actor, key, async (transaction, flow): Promise<KeepOutcome> => {
      const written = writtenOf(body);
      if (!(await hasRoom(transaction, flow.id, id, written))) return { kind: 'full' };
      await store.insertScenario(transaction, { workspaceId: actor.workspaceId, flowId: flow.id, id, ...written });
      await recordAudit(transaction, actor, { action: 'scenario.created', subjectId: id, detail: { flow: key } });
      return this.kept(transaction, flow.id, id);
    });
    return outcome ?? { kind: 'missingFlow' };
  }

  /** Changes a scenario; what the patch leaves out stays. */
  async change(actor: Actor, key: string, id: string, patch: FlowScenarioPatch): Promise<KeepOutcome> {
    const outcome = await this.inLockedFlow(actor, key, async (transaction, flow): Promise<KeepOutcome> => {
      const row = await store.findScenario(transaction, flow.id, id);
      if (!row) return { kind: 'missing' };
      const written = writtenOf({ ...row.document, ...patch });
      if (!(await hasRoom(transaction, flow.id, id, written))) return { kind: 'full' };
      await store.updateScenario(transaction, id, written);
      await recordAudit(transaction, actor, { action: 'scenario.changed', subjectId: id, detail: { flow: key } });
      return this.kept(transaction, flow.id, id);
    });
    return outcome ?? { kind: 'missingFlow' };
  }

  /** @returns whether there was such a scenario */
  async delete(actor: Actor, key: string, id: string): Promise<boolean> {
    const isGone = await this.inLockedFlow(actor, key, async (transaction, flow) => {
      if (!(await store.deleteScenario(transaction, flow.id, id))) return false;
      await recordAudit(transaction, actor, { action: 'scenario.deleted', subjectId: id, detail: { flow: key } });
      return true;
    });
    return isGone ?? false;
  }

  /** What the scenarios came to when a version was published; null where nothing was kept, or there is no such version. */
  proof(actor: Actor, key: string, number: number): Promise<FlowProof | null> {
    return asPerson(this.people, actor, (transaction) => store.findProof(transaction, key, number));
  }

  private inFlow<Result>(
    actor: Actor,
    key: string,
    work: (transaction: Knex.Transaction, flow: DesignRow<FlowDocument>) => Promise<Result>,
  ): Promise<Result | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const flow = await this.flows.find(transaction, key);
      return flow && work(transaction, flow);
    });
  }

  /** Locks the flow, so that what publishing runs and what is counted for room stays as it is meanwhile. */
  private inLockedFlow<Result>(
    actor: Actor,
    key: string,
    work: (transaction: Knex.Transaction, flow: DesignRow<FlowDocument>) => Promise<Result>,
  ): Promise<Result | null> {
    return asPerson(this.people, actor, async (transaction) => {
      const flow = await this.flows.lock(transaction, key);
      return flow && work(transaction, flow);
    });
  }

  private async kept(transaction: Knex.Transaction, flowId: string, id: string): Promise<KeepOutcome> {
    const row = await store.findScenario(transaction, flowId, id);
    if (!row) throw new Error(`Expected scenario '${id}' to be there once it was written, but it is not.`);
    return { kind: 'kept', scenario: toScenario(row) };
  }
}

async function hasRoom(
  transaction: Knex.Transaction,
  flowId: string,
  id: string,
  { size }: store.Written,
): Promise<boolean> {
  const { count, bytes } = await store.roomTaken(transaction, flowId, id);
  return count < MOST_SCENARIOS && bytes + size <= MOST_BYTES;
}

const toScenario = ({ id, document, createdAt, updatedAt }: store.ScenarioRow): FlowScenario => ({
  id,
  classifications: [],
  ...document,
  ...dates({ createdAt, updatedAt }),
});

const dates = ({ createdAt, updatedAt }: { readonly createdAt: Date; readonly updatedAt: Date }) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
