import type { UserTaskConfig } from '@nativ/schemas';
import type { Template } from '../../expressions/template.ts';
import type { NodeRun } from '../../model/compiled-flow.ts';
import { parseDuration } from '../../state/duration.ts';
import { formatInstant, parseInstant } from '../../state/instant.ts';
import { move, taskLifecycle } from '../../state/lifecycle.ts';
import { leaveByOnlyEdge } from '../leave-by.ts';
import { passOn } from '../net-shapes.ts';
import type { CompileSite, NodeType } from '../node-type.ts';

const MAX_TITLE = 300;
const MAX_INSTRUCTIONS = 20_000;

/**
 * Asks a person of a group to do something.
 *
 * Token: stays here; each pass makes exactly one task.
 * Waits: from `enter` until the task is completed.
 * Ended by: `completeTask`, which keeps the answers as `tasks.<node id>` and lets the token leave by the only edge; or
 * by the cancelling of the instance, which cancels the task.
 */
export const userTask: NodeType<UserTaskConfig> = {
  type: 'userTask',
  role: 'activity',
  waits: true,
  net: () => passOn(true),
  answersForm: (config) => config.form ?? null,
  compile: (config, site) => {
    const nodeId = site.node.id;
    const create = taskMaker(config, site);
    const leave = leaveByOnlyEdge(site);
    return {
      enter: (run) => ({ kind: 'wait', for: { kind: 'task', taskId: create(run) } }),
      complete: (run, _token, { taskId, data }) => {
        move(taskLifecycle, 'open', 'completed');
        run.setAnswers(nodeId, data);
        run.record({ kind: 'taskCompleted', nodeId, detail: { taskId } });
        return leave;
      },
      cancel: (run, { waitsFor }) => {
        if (waitsFor.kind !== 'task') return;
        const { taskId } = waitsFor;
        move(taskLifecycle, 'open', 'cancelled');
        run.ask({ kind: 'cancelTask', taskId }, { kind: 'taskCancelled', nodeId, detail: { taskId } });
      },
    };
  },
};

/** Prepares everything about the task that does not depend on the instance. */
function taskMaker(config: UserTaskConfig, site: CompileSite): (run: NodeRun) => string {
  const { group, form = null, assignee = null } = config;
  site.checkGroup(group);
  if (form !== null) site.checkForm(form);
  const title = site.compileText(config.title, 'title', MAX_TITLE);
  const instructions: Template | null =
    config.instructions === undefined ? null : site.compileText(config.instructions, 'instructions', MAX_INSTRUCTIONS);
  const dueInMs = config.dueIn === undefined ? null : parseDuration(config.dueIn);
  const nodeId = site.node.id;
  return (run) => {
    const taskId = run.nextId();
    const dueAt = dueInMs === null ? null : formatInstant(parseInstant(run.now) + dueInMs);
    run.ask(
      {
        kind: 'createTask',
        taskId,
        nodeId,
        group,
        title: title(run.variables),
        instructions: instructions === null ? null : instructions(run.variables),
        form,
        assignee,
        dueAt,
      },
      { kind: 'taskCreated', nodeId, detail: { taskId } },
    );
    return taskId;
  };
}
