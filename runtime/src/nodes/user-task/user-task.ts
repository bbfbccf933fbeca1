import type { UserTaskConfig } from '@nativ/schemas';
import type { Template } from '../../expressions/template.ts';
import { STRING } from '../../expressions/value-type.ts';
import type { Failure, NodeRun } from '../../model/compiled-flow.ts';
import { move, taskLifecycle } from '../../state/lifecycle.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { CompileSite, NodeType } from '../node-type.ts';
import { compileTiming, NOT_DUE } from '../timing.ts';
import { compileAssignmentPolicy } from './assignment-policy.ts';

const MAX_TITLE = 300;
const MAX_WHY = 1000;
const MAX_INSTRUCTIONS = 20_000;

/**
 * Asks a person of a group to do something.
 *
 * Token: stays here; each pass makes exactly one task.
 * Waits: from `enter` until the task is completed.
 * Ended by: `completeTask`, which keeps the answers as `tasks.<node id>` and lets the token leave by the only edge; or
 * by being withdrawn, which cancels the task. Stays, with an incident, when the due time or the person cannot be worked
 * out.
 */
export const userTask: NodeType<UserTaskConfig> = {
  type: 'userTask',
  role: 'activity',
  waits: true,
  net: () => passOn(true),
  isHost: true,
  answersForm: (config) => config.form ?? null,
  variables: ({ keepPersonAs }) => (keepPersonAs === undefined ? [] : [{ name: keepPersonAs, type: STRING }]),
  review: ({ why }, { report }) => {
    if (why === undefined) report('task.without-why', { setting: 'why' });
  },
  compile: (config, site) => {
    const nodeId = site.node.id;
    const create = taskMaker(config, site);
    const { keepPersonAs } = config;
    const leave = leaveByOnlyEdge(site);
    return {
      enter: (run) => {
        const taskId = create(run);
        return typeof taskId === 'string' ? { kind: 'wait', for: { kind: 'task', taskId } } : taskId;
      },
      resume: (run, _token, command) => {
        if (command.kind !== 'completeTask')
          throw new Error(`Expected a task to be completed, but found '${command.kind}'.`);
        const { taskId, data, by } = command;
        move(taskLifecycle, 'open', 'completed');
        run.setAnswers(nodeId, data);
        if (keepPersonAs !== undefined) run.setVariables({ [keepPersonAs]: by });
        run.record({ kind: 'taskCompleted', nodeId, detail: { taskId } });
        return leave;
      },
      withdraw: (run, { waitsFor }) => {
        if (waitsFor.kind !== 'task') return;
        const { taskId } = waitsFor;
        move(taskLifecycle, 'open', 'cancelled');
        run.ask({ kind: 'cancelTask', taskId }, { kind: 'taskCancelled', nodeId, detail: { taskId } });
      },
    };
  },
};

/** Prepares everything about the task that does not depend on the instance. */
function taskMaker(config: UserTaskConfig, site: CompileSite): (run: NodeRun) => string | Failure {
  const { group, form = null, assignee = null } = config;
  site.checkGroup(group);
  if (form !== null) site.checkForm(form);
  const title = site.compileText(config.title, 'title', MAX_TITLE);
  const why = config.why === undefined ? null : site.compileText(config.why, 'why', MAX_WHY);
  const instructions: Template | null =
    config.instructions === undefined ? null : site.compileText(config.instructions, 'instructions', MAX_INSTRUCTIONS);
  const timing = config.due ?? (config.dueIn === undefined ? null : { duration: config.dueIn });
  const reckon = timing === null ? null : compileTiming(timing, config.due ? 'due' : 'dueIn', site);
  const policy = config.assignment === undefined ? null : compileAssignmentPolicy(config.assignment, site);
  const nodeId = site.node.id;
  return (run) => {
    const due = reckon === null ? NOT_DUE : reckon(run);
    if (due.kind === 'fail') return due;
    const assignment = policy === null ? null : policy(run);
    if (assignment !== null && assignment.kind === 'fail') return assignment;
    const taskId = run.nextId();
    run.ask(
      {
        kind: 'createTask',
        taskId,
        nodeId,
        group,
        title: title(run.variables),
        ...(why && { why: why(run.variables) }),
        instructions: instructions === null ? null : instructions(run.variables),
        form,
        assignee,
        dueAt: due.dueAt,
        ...(due.dueFrom && { dueFrom: due.dueFrom }),
        ...(assignment && { assignment }),
      },
      { kind: 'taskCreated', nodeId, detail: { taskId } },
    );
    return taskId;
  };
}
