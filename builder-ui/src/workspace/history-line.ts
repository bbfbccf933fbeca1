import type { FlowEdge, FlowNode, HistoryEntry, LocalizedText, TaskSummary } from '@nativ/schemas';
import type { TFunction } from 'i18next';

/** What is known of a case beside its history, to say it in words. The flow may be out of the reader's sight. */
export interface CaseWords {
  readonly t: TFunction;
  readonly text: (text: LocalizedText | null | undefined) => string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly tasks: readonly TaskSummary[];
}

type Say = (entry: HistoryEntry, words: CaseWords) => string | null;

/** What each kind of entry says; null leaves it out, because it says nothing to those who do the work. */
const sayings: Readonly<Record<string, Say>> = {
  instanceStarted: (_entry, { t }) => t('history.started'),
  nodeEntered: () => null,
  nodeLeft: () => null,
  variablesSet: () => null,
  edgeTaken: (entry, words) => {
    const edge = words.edges.find(({ id }) => id === entry.edgeId);
    if (!edge?.name) return null;
    return words.t('history.edgeTaken', { step: stepName(edge.source, words), edge: words.text(edge.name) });
  },
  taskCreated: (entry, words) => words.t('history.taskCreated', { task: taskName(entry, words) }),
  taskCompleted: (entry, words) => {
    const task = taskName(entry, words);
    const who = taskOf(entry, words)?.completedBy?.name;
    return who ? words.t('history.taskCompletedBy', { who, task }) : words.t('history.taskCompleted', { task });
  },
  taskCancelled: (entry, words) => words.t('history.taskCancelled', { task: taskName(entry, words) }),
  postCreated: (entry, words) => words.t('history.postCreated', { step: stepName(entry.nodeId, words) }),
  incidentRaised: (entry, words) => words.t('history.incident', { step: stepName(entry.nodeId, words) }),
  instanceCompleted: (_entry, { t }) => t('history.completed'),
  instanceCancelled: (_entry, { t }) => t('history.cancelled'),
};

/** One entry of a history in words; null when it is not worth telling. */
export function historyLine(entry: HistoryEntry, words: CaseWords): string | null {
  const say = Object.hasOwn(sayings, entry.kind) ? sayings[entry.kind] : undefined;
  return say ? say(entry, words) : words.t('history.other', { kind: entry.kind });
}

/** What people call a step: the name drawn on it, else the title of a task that came of it, else its id. */
export function stepName(nodeId: string | undefined, words: CaseWords): string {
  const drawn = words.text(words.nodes.find(({ id }) => id === nodeId)?.name);
  if (drawn) return drawn;
  const task = words.tasks.find((candidate) => candidate.nodeId === nodeId);
  return task ? words.text(task.title) : (nodeId ?? '');
}

function taskOf(entry: HistoryEntry, { tasks }: CaseWords): TaskSummary | undefined {
  const id = entry.detail?.taskId;
  return tasks.find((task) => task.id === id) ?? tasks.find((task) => task.nodeId === entry.nodeId);
}

function taskName(entry: HistoryEntry, words: CaseWords): string {
  const task = taskOf(entry, words);
  return task ? words.text(task.title) : stepName(entry.nodeId, words);
}
