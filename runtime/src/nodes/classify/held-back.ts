import type { ClassifyConfig } from '@nativ/schemas';
import type { Failure, NodeRun } from '../../model/compiled-flow.ts';
import type { CompileSite } from '../node-type.ts';
import { compileTiming, NOT_DUE } from '../timing.ts';

/** Whoever gets the task knows it by this; what the inquiry is about stands beside it, for those who may read it. */
const TITLE = { he: 'למיין את הפנייה', en: 'Sort the inquiry' };

type HeldBack = NonNullable<ClassifyConfig['heldBack']>;

/** Prepares the task in which a person sorts what was held back; it gives the id of the task. */
export function sortingTaskMaker(
  { group, due }: HeldBack,
  classifier: string,
  site: CompileSite,
): (run: NodeRun) => { readonly kind: 'made'; readonly taskId: string } | Failure {
  site.checkGroup(group);
  const reckon = due === undefined ? null : compileTiming(due, 'heldBack', site);
  const nodeId = site.node.id;
  return (run) => {
    const at = reckon === null ? NOT_DUE : reckon(run);
    if (at.kind === 'fail') return at;
    const taskId = run.nextId();
    const task = { taskId, nodeId, group, title: TITLE, instructions: null, form: null, assignee: null };
    run.ask(
      {
        kind: 'createTask',
        ...task,
        dueAt: at.dueAt,
        ...(at.dueFrom && { dueFrom: at.dueFrom }),
        purpose: 'sorting',
        classifier,
      },
      { kind: 'taskCreated', nodeId, detail: { taskId } },
    );
    return { kind: 'made', taskId };
  };
}
