import type { Language, TriageBundle, TriageEntry, TriageList, TriageOutcome } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import type { Published } from '../../engine/published.ts';
import type { Actor } from '../../security/actor.ts';
import { type ReadableCase, readCases } from '../sortings/readable-cases.ts';
import { sortedText } from '../sortings/sorted-text.ts';
import type { CompleteTask, CompleteTaskOutcome } from '../tasks/complete-task.ts';
import { bundled } from './bundles.ts';
import { countWaiting, listWaiting, type TriageFilter, type WaitingRow } from './triage-store.ts';

interface Parts {
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly completeTask: CompleteTask;
}

/** Bundles on a page, and of one bundle how many of those that are like its first. */
const MOST_BUNDLES = 30;
const MOST_ALIKE = 20;
/** Of a text: enough to know what it is about; the case shows all of it. */
const MOST_TEXT = 2_000;

/** What classifiers held back, for those who sort it by hand. */
export class TriageService {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async list(actor: Actor, filter: TriageFilter): Promise<TriageList> {
    const found = await asPerson(this.parts.people, actor, async (transaction) => {
      const rows = await listWaiting(transaction, filter);
      const bundles = bundled(rows).slice(0, MOST_BUNDLES);
      const shown = bundles.flatMap((bundle) => bundle.slice(0, 1 + MOST_ALIKE));
      const ids = [...new Set(shown.flatMap(({ instance_id: id }) => id ?? []))];
      return { rows, bundles, shown, cases: await readCases(transaction, ids) };
    });
    const texts = await this.textsOf(actor, found.shown, found.cases);
    const entry = (row: WaitingRow) => toEntry(row, texts.get(row.task_id) ?? null);
    return {
      items: found.bundles.map((bundle) => toBundle(bundle, entry)),
      classifiers: [...new Map(found.rows.map((row) => [row.classifier, row])).values()].map((row) => ({
        key: row.classifier,
        title: row.classifier_title ?? row.classifier,
        labels: row.labels ?? [],
      })),
      waiting: found.rows.length,
    };
  }

  /** Sorts several, one after the other, each in a step of its own: what becomes of one does not depend on the others. */
  async sort(actor: Actor, tasks: readonly string[], label: string, language: Language): Promise<TriageOutcome[]> {
    const outcomes: TriageOutcome[] = [];
    for (const taskId of tasks) {
      const { kind } = await this.parts.completeTask(actor, taskId, { label }, language);
      outcomes.push({ taskId, outcome: outcomeOf[kind] });
    }
    return outcomes;
  }

  /** The beginnings of the texts, by task, as far as the person may read them. */
  private async textsOf(
    actor: Actor,
    rows: readonly WaitingRow[],
    cases: readonly ReadableCase[],
  ): Promise<ReadonlyMap<string, string>> {
    const byId = new Map(cases.map((each) => [each.instanceId, each]));
    return asEngine(this.parts.engine, actor.workspaceId, async (client) => {
      const texts = new Map<string, string>();
      for (const { task_id: taskId, instance_id: id, node_id: nodeId } of rows) {
        const readable = id === null ? undefined : byId.get(id);
        if (!readable) continue;
        const flow = await this.parts.published.flowDrawing(client, readable.flowVersionId);
        const text = sortedText(flow, nodeId, readable.variables)?.open ?? '';
        if (text !== '') texts.set(taskId, text.slice(0, MOST_TEXT));
      }
      return texts;
    });
  }
}

/** How many inquiries the person of the transaction may sort: a named read model for other features. */
export function heldBackCount(transaction: Knex.Transaction): Promise<number> {
  return countWaiting(transaction);
}

const outcomeOf: Readonly<Record<CompleteTaskOutcome['kind'], TriageOutcome['outcome']>> = {
  completed: 'sorted',
  hidden: 'gone',
  alreadyCompleted: 'gone',
  cancelled: 'gone',
  invalid: 'unknownLabel',
  notYours: 'refused',
  excluded: 'refused',
  recused: 'refused',
  conflict: 'refused',
};

function toEntry(row: WaitingRow, text: string | null): TriageEntry {
  const { task_id: taskId, instance_id: instanceId, reference, created_at: createdAt } = row;
  return { taskId, instanceId, reference, text, createdAt: createdAt.toISOString() };
}

function toBundle(
  bundle: readonly [WaitingRow, ...WaitingRow[]],
  entry: (row: WaitingRow) => TriageEntry,
): TriageBundle {
  const [first, ...others] = bundle;
  return {
    ...entry(first),
    group: first.group,
    classifier: first.classifier,
    abstained: first.abstained,
    likely: first.runners_up,
    dueAt: first.due_at?.toISOString() ?? null,
    assignee: first.assignee,
    alike: others.slice(0, MOST_ALIKE).map(entry),
    count: bundle.length,
  };
}
