import type { Effect, Incident, Step } from '@nativ/runtime';
import { assignmentRows } from './assignment-rows.ts';
import type { Directory } from './directory.ts';
import { engineNumber, rowId } from './ids.ts';
import { type JobRow, jobsOf } from './step-jobs.ts';

/** What a step asks for beside tasks and posts, in the words of app.record_also. Every row names its instance. */
export interface AlsoRows {
  readonly timers: readonly Row[];
  readonly cancelledTimers: readonly Row[];
  readonly calls: readonly Row[];
  readonly cancelledCalls: readonly Row[];
  readonly answers: readonly Row[];
  readonly incidents: readonly Row[];
  readonly closedIncidents: readonly Row[];
  readonly messages: readonly Row[];
  readonly notifications: readonly Row[];
  readonly ended: readonly Row[];
  /** What classifiers said. */
  readonly sortings: readonly Row[];
  /** What people said of what was held back. */
  readonly settledSortings: readonly Row[];
  /** Tasks that a policy gives to somebody, once they are stored. */
  readonly assignments: readonly Row[];
  readonly jobs: readonly JobRow[];
}

interface Row {
  readonly instance_id: string;
  readonly [column: string]: unknown;
}

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/**
 * Which effects become rows here and which in `stepRows`. Every kind is named, so that the compiler asks about a new one:
 * an effect that nobody stores would be lost without a word. Most steps ask for none of what is stored here, and a
 * submission must not pay for what its flow does not use.
 */
const storedHere: Readonly<Record<Effect['kind'], boolean>> = {
  createTask: false,
  cancelTask: false,
  createPost: false,
  endInstance: false,
  scheduleTimer: true,
  cancelTimer: true,
  sendMessage: true,
  notify: true,
  callHttp: true,
  cancelHttp: true,
  askModel: true,
  keepSorting: true,
  settleSorting: true,
  startInstance: true,
  cancelInstance: true,
  reportToCaller: true,
  raiseIncident: true,
  closeIncident: true,
  continueLater: true,
};

/**
 * Turns the effects of a step into rows, or gives null when there are none. What a step asks for and calls off again
 * cancels out, since it never was.
 *
 * @param isStart whether it is the first step of its instance, which leaves nothing behind when it is also the last
 */
export function alsoRows(
  { effects, history, instance }: Step,
  directory: Directory,
  isStart: boolean,
): AlsoRows | null {
  const assignments = assignmentRows(effects, { instanceId: instance.id, at: history.at }, directory);
  if (assignments.length === 0 && effects.every(({ kind }) => !storedHere[kind] && (isStart || kind !== 'endInstance')))
    return null;
  const of = <Kind extends Effect['kind']>(kind: Kind) =>
    effects.filter((effect): effect is Of<Kind> => effect.kind === kind);
  const timers = netted(of('scheduleTimer'), of('cancelTimer'), ({ timerId }) => timerId);
  const http = netted(of('callHttp'), of('cancelHttp'), ({ jobId }) => jobId);
  const questions = netted(of('askModel'), of('cancelHttp'), ({ jobId }) => jobId);
  const flows = netted(of('startInstance'), of('cancelInstance'), ({ callId }) => callId);
  const incidents = netted(
    of('raiseIncident').map(({ incident }) => incident),
    of('closeIncident').map(({ incidentId }) => ({ id: incidentId })),
    ({ id }) => id,
  );
  const here = { instance_id: instance.id };
  const numbered = (engineId: string) => ({ ...here, id: rowId(engineId), number: engineNumber(engineId) });
  const at = history.at;
  return {
    timers: timers.made.map((effect) => ({
      ...numbered(effect.timerId),
      node_id: effect.nodeId,
      due_at: effect.dueAt,
      due_from: effect.dueFrom ?? null,
    })),
    cancelledTimers: timers.undone.map(({ timerId }) => ({ ...here, id: rowId(timerId) })),
    calls: [
      ...http.made.map(({ kind: _kind, jobId, nodeId, ...request }) => ({
        engineId: jobId,
        nodeId,
        kind: 'http',
        request,
      })),
      ...questions.made.map(({ kind: _kind, jobId, nodeId, ...request }) => ({
        engineId: jobId,
        nodeId,
        kind: 'model',
        request,
      })),
      ...flows.made.map(({ kind: _kind, callId, nodeId, ...request }) => ({
        engineId: callId,
        nodeId,
        kind: 'flow',
        request,
      })),
    ].map(({ engineId, nodeId, ...call }) => ({ ...numbered(engineId), node_id: nodeId, ...call, created_at: at })),
    cancelledCalls: [...http.undone.map(({ jobId }) => jobId), ...flows.undone.map(({ callId }) => callId)].map(
      (engineId) => ({ ...here, id: rowId(engineId), at }),
    ),
    answers: of('reportToCaller').map(({ command }) => ({ ...here, id: rowId(command.jobId), answer: command })),
    incidents: incidents.made.map((incident) => ({
      ...numbered(incident.id),
      ...incidentColumns(incident),
      raised_at: at,
    })),
    closedIncidents: incidents.undone.map(({ id }) => ({ ...here, id: rowId(id), at })),
    messages: of('sendMessage').map(({ messageId, subject, text }) => ({
      ...here,
      id: rowId(messageId),
      subject,
      text,
      created_at: at,
    })),
    notifications: of('notify').flatMap((effect) => {
      const target = targetColumns(effect, directory);
      return target
        ? [{ ...here, id: rowId(effect.notificationId), ...target, text: effect.text, created_at: at }]
        : [];
    }),
    sortings: of('keepSorting').map((effect) => ({ ...here, ...sortingColumns(effect), sorted_at: at })),
    settledSortings: of('settleSorting').map(({ taskId, label, by }) => ({
      ...here,
      task_id: rowId(taskId),
      label,
      by,
      at,
    })),
    ended: isStart ? [] : of('endInstance').map(() => ({ ...here, at })),
    assignments,
    jobs: jobsOf(instance.id, {
      httpCalls: http.made.map(({ jobId }) => jobId),
      questions: questions.made.map(({ jobId }) => jobId),
      flowCalls: flows.made.map(({ callId }) => callId),
      cancelledCalls: flows.undone.map(({ callId }) => callId),
      reports: of('reportToCaller').map(({ command }) => command.jobId),
      continues: of('continueLater').length > 0,
    }),
  };
}

/** Puts the rows of steps that are stored together into one, or gives null when there are none. */
export function mergeAlso(parts: readonly (AlsoRows | null)[]): AlsoRows | null {
  const present = parts.filter((part) => part !== null);
  const [first, ...others] = present;
  if (first === undefined || others.length === 0) return first ?? null;
  const names = Object.keys(first) as (keyof AlsoRows)[];
  return Object.fromEntries(
    names.map((name) => [name, present.flatMap((part): readonly unknown[] => part[name])]),
  ) as unknown as AlsoRows;
}

function netted<Made, Undone>(
  made: readonly Made[],
  undone: readonly Undone[],
  idOf: (effect: Made | Undone) => string,
): { readonly made: readonly Made[]; readonly undone: readonly Undone[] } {
  const madeIds = new Set(made.map(idOf));
  const undoneIds = new Set(undone.map(idOf));
  return {
    made: made.filter((effect) => !undoneIds.has(idOf(effect))),
    undone: undone.filter((effect) => !madeIds.has(idOf(effect))),
  };
}

function incidentColumns({ nodeId, code, message, expected, found, options }: Incident) {
  return { node_id: nodeId, code, message, expected, found, options };
}

function sortingColumns({ sortingId, taskId, runnersUp, ...effect }: Of<'keepSorting'>) {
  const { nodeId, classifier, model, label, probability, abstained, likeness } = effect;
  return {
    id: rowId(sortingId),
    node_id: nodeId,
    classifier,
    model,
    label,
    probability,
    runners_up: runnersUp,
    abstained,
    task_id: taskId === null ? null : rowId(taskId),
    likeness,
  };
}

/** Null for a person who is not there: then nobody is told, and history says so. */
function targetColumns(
  { to }: Of<'notify'>,
  directory: Directory,
): { readonly group_id: string | null; readonly user_id: string | null } | null {
  if (to.kind === 'group') return { group_id: directory.groupId(to.group), user_id: null };
  const userId = to.person === null ? null : directory.personId(to.person);
  return userId === null ? null : { group_id: null, user_id: userId };
}
