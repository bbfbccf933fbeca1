import { explain } from '@nativ/runtime';
import type { CaseSorting, CaseSortingList, Language, SortingMove } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import { asEngine } from '../../db/engine-transaction.ts';
import { asPerson } from '../../db/person-transaction.ts';
import { lockInstance } from '../../engine/advance-store.ts';
import type { Published } from '../../engine/published.ts';
import { inStep, type StepParts } from '../../engine/step-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAuditOfStep } from '../../security/audit-store.ts';
import { recordCorrection } from '../classifiers/correction.ts';
import { seesInstance } from '../instances/instance-service.ts';
import type { CompleteTask, CompleteTaskOutcome } from '../tasks/complete-task.ts';
import { withSightOf } from '../tasks/with-sight.ts';
import { groupsFor } from './groups-for-label.ts';
import { type ReadableCase, readCases } from './readable-cases.ts';
import { sortedText } from './sorted-text.ts';
import { listSortings, type SortingRow } from './sorting-store.ts';

export interface SortingParts {
  readonly people: Knex;
  readonly engine: Pool;
  readonly published: Published;
  readonly completeTask: CompleteTask;
}

export type CorrectOutcome =
  | {
      readonly kind: 'corrected';
      readonly list: CaseSortingList;
      readonly wentOn: boolean;
      readonly moves: SortingMove[];
    }
  | { readonly kind: 'hidden' | 'noSorting' | 'unknownLabel' | 'notYours' }
  | { readonly kind: 'task'; readonly outcome: Exclude<CompleteTaskOutcome, { kind: 'completed' }> };

/** What classifiers said of a case, and what people say instead. */
export class SortingService {
  private readonly parts: SortingParts;

  constructor(parts: SortingParts) {
    this.parts = parts;
  }

  /** Null when there is no such case for the person. */
  async list(actor: Actor, instanceId: string): Promise<CaseSortingList | null> {
    const found = await asPerson(this.parts.people, actor, async (transaction) => {
      if (!(await seesInstance(transaction, instanceId))) return null;
      return {
        rows: await listSortings(transaction, instanceId),
        cases: await readCases(transaction, [instanceId]),
      };
    });
    if (found === null) return null;
    const [readable = null] = found.cases;
    const items = await asEngine(this.parts.engine, actor.workspaceId, async (client) => {
      const sortings: CaseSorting[] = [];
      for (const row of found.rows) sortings.push(toSorting(row, await this.wordsOf(client, row, readable)));
      return sortings;
    });
    return { items };
  }

  /** Says what a case is really about: the classifier learns from it, and a case that waits for it goes on. */
  async correct(
    actor: Actor,
    { instanceId, node, label }: { readonly instanceId: string; readonly node: string; readonly label: string },
    language: Language,
  ): Promise<CorrectOutcome> {
    const rows = await asPerson(this.parts.people, actor, async (transaction) =>
      (await seesInstance(transaction, instanceId)) ? listSortings(transaction, instanceId) : null,
    );
    if (rows === null) return { kind: 'hidden' };
    const row = rows.find(({ node_id: id }) => id === node);
    if (!row) return { kind: 'noSorting' };
    if (!row.labels.some(({ key }) => key === label)) return { kind: 'unknownLabel' };
    const taskId = row.task_id;
    let moves: SortingMove[] = [];
    if (taskId !== null) {
      const outcome = await this.parts.completeTask(actor, taskId, { label }, language);
      // Whoever sees the case and not the task learns nothing of that one.
      if (outcome.kind === 'hidden') return { kind: 'notYours' };
      if (outcome.kind !== 'completed') return { kind: 'task', outcome };
    } else {
      const corrected = await inStep(this.parts, actor.workspaceId, (step) =>
        this.correctIn(step, actor, { row, instanceId, label }),
      );
      if (corrected === null) return { kind: 'notYours' };
      moves = corrected;
    }
    const list = await this.list(actor, instanceId);
    return { kind: 'corrected', list: list ?? { items: [] }, wentOn: taskId !== null, moves };
  }

  /** @returns null when the person may not; the policy of the table judges that */
  private async correctIn(
    step: StepParts,
    actor: Actor,
    { row, instanceId, label }: { readonly row: SortingRow; readonly instanceId: string; readonly label: string },
  ): Promise<SortingMove[] | null> {
    const { client } = step;
    // First the lock, as every step of the case takes it.
    const locked = await lockInstance(client, step.keyring, instanceId);
    if (!locked) return null;
    const { rows } = await withSightOf(this.parts.engine, client, actor, (query) =>
      query(
        'update nativ.sortings set corrected_label = $2, corrected_by = $3, corrected_at = now() where id = $1 returning id',
        [row.id, label, actor.userId],
      ),
    );
    if (rows.length === 0) return null;
    const flow = await step.published.flowDrawing(client, locked.flowVersionId);
    const text = sortedText(flow, row.node_id, locked.instance.variables);
    const { classifier, node_id: nodeId, label: said } = row;
    if (text) await recordCorrection(step, { instanceId, nodeId, classifier, label, said, by: actor.userId, text });
    await recordAuditOfStep(client, actor, {
      action: 'sorting.corrected',
      subjectId: instanceId,
      detail: { node: nodeId, classifier, label },
    });
    return groupsFor(step, this.parts.engine, actor, { locked, row, label });
  }

  /** The words that decided, over what the reader may read; none where the model is gone, or was a server's. */
  private async wordsOf(
    client: Parameters<Published['flowDrawing']>[0],
    { classifier, model: number, label, runners_up: likely, node_id: nodeId }: SortingRow,
    readable: ReadableCase | null,
  ): Promise<CaseSorting['words']> {
    const about = label ?? likely[0]?.label;
    if (number === null || about === undefined || readable === null) return [];
    const { published } = this.parts;
    const flow = await published.flowDrawing(client, readable.flowVersionId);
    const text = sortedText(flow, nodeId, readable.variables)?.open ?? '';
    const model = text === '' ? null : await published.sorters.model(client, classifier, number);
    return model === null ? [] : [...explain(model, text, about)];
  }
}

function toSorting(row: SortingRow, words: CaseSorting['words']): CaseSorting {
  const { corrected_label: corrected, corrected_at: at, corrected_by: by, corrected_name: name } = row;
  return {
    node: row.node_id,
    nodeName: row.node_name,
    classifier: { key: row.classifier, title: row.classifier_title ?? row.classifier, labels: row.labels ?? [] },
    label: row.label,
    probability: row.probability,
    runnersUp: row.runners_up,
    abstained: row.abstained,
    model: row.model,
    sortedAt: row.sorted_at.toISOString(),
    words,
    correction:
      corrected === null || at === null
        ? null
        : { label: corrected, by: by !== null && name !== null ? { id: by, name } : null, at: at.toISOString() },
    taskId: row.task_id,
    mayCorrect: row.works && (row.labels ?? []).length > 0,
  };
}
