import type { BusinessDue, CreatePost, CreateTask, Effect, HistoryRecord, Instance, Step } from '@nativ/runtime';
import { type AlsoRows, alsoRows } from './also-rows.ts';
import type { Directory } from './directory.ts';
import { engineNumber, rowId } from './ids.ts';
import type { SealedRows } from './sealed-rows.ts';
import type { Arrivals, StayRow } from './stays.ts';
import type { Trail } from './trail.ts';

/** The rows of one step, in the words of the tables. */
export interface StepRows {
  readonly instance: InstanceRow;
  readonly history: HistoryRow;
  readonly tasks: readonly TaskRow[];
  readonly posts: readonly PostRow[];
  readonly cancelledTaskIds: readonly string[];
  /** How long the tokens stood that the step has moved. */
  readonly stays: readonly StayRow[];
  /** What else the step asks for; null when it asks for nothing else. */
  readonly also: AlsoRows | null;
  /** What of it is sealed; null where nothing is. */
  readonly sealed: SealedRows | null;
}

export interface InstanceRow {
  readonly id: string;
  readonly flow_version_id: string;
  readonly submission_id: string | null;
  readonly status: Instance['status'];
  readonly revision: number;
  readonly state: Instance;
  readonly group_ids: readonly string[];
  readonly started_at: string;
  readonly ended_at: string | null;
  /** Null after the first step, with which all its tokens came. */
  readonly arrivals: Arrivals | null;
  /** Null while it is under way, and where it ended with its first step. */
  readonly trail: Trail | null;
}

export interface HistoryRow {
  readonly instance_id: string;
  readonly sequence: number;
  readonly at: string;
  readonly cause: HistoryRecord['cause'];
  readonly events: HistoryRecord['events'];
  readonly observed: HistoryRecord['observed'] | null;
}

export interface TaskRow {
  readonly id: string;
  readonly instance_id: string;
  readonly number: number;
  readonly node_id: string;
  readonly group_id: string;
  readonly title: unknown;
  readonly instructions: unknown;
  readonly form_version_id: string | null;
  readonly assignee_id: string | null;
  readonly due_at: string | null;
  /** How it was reckoned in working time; left out where it was not. */
  readonly due_from?: BusinessDue;
  readonly purpose: string | null;
  readonly not_by: readonly string[] | null;
  readonly created_at: string;
}

export interface PostRow {
  readonly id: string;
  readonly group_id: string;
  readonly instance_id: string;
  readonly text: unknown;
  readonly created_at: string;
}

/** What stays the same over the steps of an instance. */
export interface InstanceFacts {
  readonly flowVersionId: string;
  readonly submissionId: string | null;
  readonly startedAt: string;
  /** The groups that earlier steps left something in. */
  readonly groupIds: readonly string[];
}

/** What a step adds to what is known of how a run went. */
interface Course extends Pick<StepRows, 'stays'>, Pick<InstanceRow, 'arrivals' | 'trail'> {}

const firstStep: Course = { stays: [], arrivals: null, trail: null };

/** Turns a step into the rows that store it. */
export function stepRows(step: Step, facts: InstanceFacts, directory: Directory, course: Course = firstStep): StepRows {
  const { instance, history } = step;
  const cancelledTasks = new Set(ofKind(step.effects, 'cancelTask').map((effect) => effect.taskId));
  const created = ofKind(step.effects, 'createTask');
  // A task that its own step calls off never was anybody's.
  const tasks = created
    .filter((effect) => !cancelledTasks.has(effect.taskId))
    .map((effect) => taskRow(effect, instance.id, history.at, directory));
  for (const { taskId } of created) cancelledTasks.delete(taskId);
  const posts = ofKind(step.effects, 'createPost').map((effect) => postRow(effect, instance.id, history.at, directory));
  return {
    instance: {
      id: instance.id,
      flow_version_id: facts.flowVersionId,
      submission_id: facts.submissionId,
      status: instance.status,
      revision: instance.revision,
      state: facts.submissionId === null ? instance : withoutAnswers(instance),
      group_ids: [
        ...new Set([...facts.groupIds, ...tasks.map((task) => task.group_id), ...posts.map((post) => post.group_id)]),
      ],
      started_at: facts.startedAt,
      ended_at: ofKind(step.effects, 'endInstance').length > 0 ? history.at : null,
      arrivals: course.arrivals,
      trail: course.trail,
    },
    history: historyRow(history, instance.id, facts.submissionId !== null),
    tasks,
    posts,
    cancelledTaskIds: [...cancelledTasks].map(rowId),
    stays: course.stays,
    also: alsoRows(step, directory, instance.revision === 1),
    sealed: null,
  };
}

function ofKind<Kind extends Effect['kind']>(
  effects: readonly Effect[],
  kind: Kind,
): Extract<Effect, { kind: Kind }>[] {
  return effects.filter((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);
}

function taskRow(effect: CreateTask, instanceId: string, at: string, directory: Directory): TaskRow {
  return {
    id: rowId(effect.taskId),
    instance_id: instanceId,
    number: engineNumber(effect.taskId),
    node_id: effect.nodeId,
    group_id: directory.groupId(effect.group),
    title: effect.title,
    instructions: effect.instructions,
    form_version_id: effect.form === null ? null : directory.formVersionId(effect.form),
    // Whom a policy names gets it once it is stored (assignment-rows.ts).
    assignee_id: null,
    due_at: effect.dueAt,
    ...(effect.dueFrom && { due_from: effect.dueFrom }),
    purpose: effect.purpose ?? null,
    not_by: effect.notBy?.flatMap((person) => directory.personId(person) ?? []) ?? null,
    created_at: at,
  };
}

function postRow(effect: CreatePost, instanceId: string, at: string, directory: Directory): PostRow {
  return {
    id: rowId(effect.postId),
    group_id: directory.groupId(effect.group),
    instance_id: instanceId,
    text: effect.text,
    created_at: at,
  };
}

/** Answers stand in one place, submissions.answers, so that sealing or erasing them there is enough. */
function withoutAnswers(instance: Instance): Instance {
  return { ...instance, variables: { ...instance.variables, data: {} } };
}

/** The answers that caused a step stand with the submission or the task, not with its history. */
function historyRow(record: HistoryRecord, instanceId: string, hasSubmission: boolean): HistoryRow {
  const cause =
    record.cause.kind === 'start' && hasSubmission
      ? { ...record.cause, input: { ...record.cause.input, data: {} } }
      : record.cause.kind === 'completeTask'
        ? { ...record.cause, data: {} }
        : record.cause;
  const { sequence, at, events, observed = null } = record;
  return { instance_id: instanceId, sequence, at, cause, events, observed };
}

/** Puts the answers of the submission back into a stored state. */
export function withAnswers(state: Instance, answers: Readonly<Record<string, unknown>>): Instance {
  return { ...state, variables: { ...state.variables, data: answers } };
}
