import { renamedNodes, withRenamedNode } from '@nativ/runtime';
import type { FlowDocument } from '@nativ/schemas';
import type { Knex } from 'knex';
import { readScenarios, updateScenario } from './scenario-store.ts';
import { writtenOf } from './written-scenario.ts';

/**
 * Lets the scenarios of a flow speak of its nodes by their new ids, in the transaction that gives them those: a scenario says
 * what happens at a step, whatever the step is called.
 */
export async function followRenames(
  transaction: Knex.Transaction,
  flow: { readonly id: string; readonly draft: FlowDocument },
  changed: FlowDocument,
): Promise<void> {
  const renamed = renamedNodes(flow.draft, changed);
  if (renamed.size === 0) return;
  for (const { id, document } of await readScenarios(transaction, flow.id)) {
    let followed = document;
    for (const [from, to] of renamed) followed = withRenamedNode(followed, from, to);
    if (JSON.stringify(followed) !== JSON.stringify(document))
      await updateScenario(transaction, id, writtenOf(followed));
  }
}
