import type { ApprovalConfig } from '@nativ/schemas';
import { type Expression, evaluate } from '../../expressions/expression.ts';
import type { Failure, NodeRun, Outcome } from '../../model/compiled-flow.ts';
import { expressionFailed } from '../fail.ts';
import type { CompileSite } from '../node-type.ts';
import { setTimer } from '../timer.ts';
import { compileTiming, NOT_DUE } from '../timing.ts';

const MAX_TITLE = 300;
const MAX_WHY = 1000;
const MAX_INSTRUCTIONS = 20_000;

/** Prepares the tasks of an approval: one per person asked, the groups taking turns. */
export function approvalMaker(config: ApprovalConfig, site: CompileSite): (run: NodeRun) => Outcome {
  const { groups, people = groups.length, form = null, notByAuthor = false } = config;
  for (const group of groups) site.checkGroup(group);
  if (form !== null) site.checkForm(form);
  const title = site.compileText(config.title, 'title', MAX_TITLE);
  const why = config.why === undefined ? null : site.compileText(config.why, 'why', MAX_WHY);
  const instructions =
    config.instructions === undefined ? null : site.compileText(config.instructions, 'instructions', MAX_INSTRUCTIONS);
  const due = config.due === undefined ? null : compileTiming(config.due, 'due', site);
  const timeout = config.timeout === undefined ? null : compileTiming(config.timeout, 'timeout', site);
  const excluded = (config.notBy ?? []).map((each) => site.compileExpression(each, 'notBy'));
  const nodeId = site.node.id;
  return (run) => {
    const dueAt = due === null ? NOT_DUE : due(run);
    if (dueAt.kind === 'fail') return dueAt;
    const end = timeout === null ? NOT_DUE : timeout(run);
    if (end.kind === 'fail') return end;
    const notBy = peopleOf(run, excluded, notByAuthor);
    if ('kind' in notBy) return notBy;
    const words = {
      title: title(run.variables),
      ...(why && { why: why(run.variables) }),
      instructions: instructions === null ? null : instructions(run.variables),
    };
    const taskIds = Array.from({ length: people }, (_, index) => {
      const taskId = run.nextId();
      const group = groups[index % groups.length] ?? '';
      const task = { taskId, nodeId, group, ...words, form, assignee: null, dueAt: dueAt.dueAt };
      const { dueFrom } = dueAt;
      run.ask(
        { kind: 'createTask', ...task, ...(dueFrom && { dueFrom }), purpose: 'vote', notBy },
        { kind: 'taskCreated', nodeId, detail: { taskId } },
      );
      return taskId;
    });
    const timerId = end.dueAt === null ? null : setTimer(run, nodeId, { ...end, dueAt: end.dueAt });
    return { kind: 'wait', for: { kind: 'approval', taskIds, votes: [], timerId } };
  };
}

/** The ids of those who must not decide. */
function peopleOf(run: NodeRun, expressions: readonly Expression[], notByAuthor: boolean): readonly string[] | Failure {
  const people: string[] = notByAuthor && run.startedBy !== null ? [run.startedBy] : [];
  for (const expression of expressions) {
    const result = evaluate(expression, run.variables);
    if ('failure' in result) return expressionFailed('Who must not decide', result.failure);
    if (typeof result.value === 'string') people.push(result.value);
  }
  return people;
}
