import type { HistoryEventKind } from '@nativ/runtime';
import type { FlowEdge, FlowNode, HistoryEntry, LocalizedText, TaskSummary } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { faceOf } from '../nodes/node-faces.ts';

/** What is known of a case beside its history, to say it in words. The flow may be out of the reader's sight. */
export interface CaseWords {
  readonly t: TFunction;
  readonly text: (text: LocalizedText | null | undefined) => string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly tasks: readonly TaskSummary[];
  /** Whether it began with an inquiry. */
  readonly hasInquiry: boolean;
}

/** A sentence of a history. Small steps are told only to those who ask for them. */
export interface HistoryLine {
  readonly line: string;
  readonly isSmall: boolean;
}

type Say = (entry: HistoryEntry, words: CaseWords) => HistoryLine;

const told = (line: string): HistoryLine => ({ line, isSmall: false });
const small = (line: string): HistoryLine => ({ line, isSmall: true });

/** Kinds that are told of their step, and what is told. */
const ofStep = (key: StepKey, as = told): Say => {
  return (entry, words) => as(words.t(`history.${key}`, { step: stepName(entry, words) }));
};
const ofTask = (key: 'taskCreated' | 'taskCancelled'): Say => {
  return (entry, words) => told(words.t(`history.${key}`, { task: taskName(entry, words) }));
};

type StepKey = Exclude<
  HistoryEventKind,
  | 'instanceStarted'
  | 'edgeTaken'
  | 'taskCreated'
  | 'taskCompleted'
  | 'taskCancelled'
  | 'approvalDecided'
  | 'messageKept'
  | 'textClassified'
  | 'itemStarted'
  | 'itemCompleted'
  | 'incidentRaised'
  | 'instanceMigrated'
  | 'instanceCompleted'
  | 'instanceCancelled'
>;

/** What every kind of entry says: a kind without words does not compile. */
export const sayings: Readonly<Record<HistoryEventKind, Say>> = {
  instanceStarted: ({ cause }, { t, hasInquiry }) => {
    const line = t(hasInquiry ? 'history.started' : 'history.startedOther');
    // Whoever opened it has been named already.
    return cause?.by === undefined ? told(line) : small(line);
  },
  nodeEntered: ofStep('nodeEntered', small),
  edgeTaken: wayTaken,
  nodeWithdrawn: ofStep('nodeWithdrawn'),
  taskCreated: ofTask('taskCreated'),
  taskCompleted: (entry, words) => {
    const task = taskName(entry, words);
    const who = taskOf(entry, words)?.completedBy?.name;
    return told(who ? words.t('history.taskCompletedBy', { who, task }) : words.t('history.taskCompleted', { task }));
  },
  taskCancelled: ofTask('taskCancelled'),
  approvalGiven: ofStep('approvalGiven', small),
  approvalDecided: (entry, words) => {
    const outcome = entry.detail?.outcome;
    const known = outcome === 'approved' || outcome === 'rejected' ? outcome : 'timedOut';
    return told(words.t(`history.approvalDecided.${known}`, { step: stepName(entry, words) }));
  },
  postCreated: ofStep('postCreated'),
  notificationSent: ofStep('notificationSent'),
  messageSent: ofStep('messageSent'),
  messageAwaited: ofStep('messageAwaited'),
  messageReceived: ofStep('messageReceived'),
  messageKept: (_entry, { t }) => small(t('history.messageKept')),
  timerScheduled: ofStep('timerScheduled', small),
  timerFired: ofStep('timerFired'),
  timerCancelled: ofStep('timerCancelled', small),
  variablesSet: ofStep('variablesSet', small),
  decisionMade: ofStep('decisionMade', small),
  textClassified: (entry, words) => {
    // Cases of before say whether it was sure; those since, which label it gave.
    const { isSure, label } = entry.detail ?? {};
    const key = isSure === true || typeof label === 'string' ? 'sure' : 'unsure';
    return told(words.t(`history.textClassified.${key}`, { step: stepName(entry, words) }));
  },
  requestSent: ofStep('requestSent', small),
  requestSucceeded: ofStep('requestSucceeded'),
  requestFailed: ofStep('requestFailed'),
  requestCancelled: ofStep('requestCancelled', small),
  callStarted: ofStep('callStarted'),
  callSucceeded: ofStep('callSucceeded'),
  callFailed: ofStep('callFailed'),
  callCancelled: ofStep('callCancelled', small),
  itemStarted: ofItem('itemStarted'),
  itemCompleted: ofItem('itemCompleted'),
  itemsCompleted: ofStep('itemsCompleted'),
  joinPassed: ofStep('joinPassed', small),
  arrivalSwallowed: ofStep('arrivalSwallowed', small),
  branchDropped: ofStep('branchDropped'),
  errorThrown: ofStep('errorThrown'),
  errorCaught: ofStep('errorCaught'),
  incidentRaised: (entry, words) => told(words.t('history.incident', { step: stepName(entry, words) })),
  // Whoever resolved it has been named already, and how.
  incidentResolved: (entry, words) => ofStep('incidentResolved', entry.cause ? small : told)(entry, words),
  instanceMigrated: (_entry, { t }) => small(t('history.instanceMigrated')),
  instanceCompleted: ({ detail }, { t }) =>
    told(t(detail?.error === undefined ? 'history.completed' : 'history.failed')),
  instanceCancelled: (_entry, { t }) => told(t('history.cancelled')),
};

/** A way is worth telling where the flow gives it a name. */
function wayTaken(entry: HistoryEntry, words: CaseWords): HistoryLine {
  const { t, text, edges, nodes } = words;
  const edge = edges.find(({ id }) => id === entry.edgeId);
  const name = text(entry.edgeName ?? edge?.name);
  if (edge && name) return told(t('history.edgeTaken', { step: nodeWords(edge.source, words), edge: name }));
  if (name) return told(t('history.wayTaken', { edge: name }));
  if (!edge || nodes.length === 0) return small(t('history.wentOnSomewhere'));
  return small(t('history.wentOn', { step: nodeWords(edge.source, words), next: nodeWords(edge.target, words) }));
}

function ofItem(key: 'itemStarted' | 'itemCompleted'): Say {
  return (entry, words) => {
    const number = Number(entry.detail?.index ?? 0) + 1;
    return small(words.t(`history.${key}`, { number, step: stepName(entry, words) }));
  };
}

/** A place in a case: where it stands, or where something happened. */
export type Step = Pick<HistoryEntry, 'nodeId' | 'nodeName' | 'nodeType'>;

/** What people call a step: the name drawn on it, else the title of a task that came of it, else what kind of step it is. */
export function stepName({ nodeId, nodeName, nodeType }: Step, words: CaseWords): string {
  const { text, tasks, t } = words;
  const drawn = text(nodeName);
  if (drawn) return drawn;
  const known = words.nodes.find(({ id }) => id === nodeId);
  if (known?.name) return text(known.name);
  const task = tasks.find((candidate) => candidate.nodeId === nodeId);
  if (task) return text(task.title);
  const type = nodeType ?? known?.type;
  return type === undefined ? t('history.someStep') : (t(faceOf(type).label) as string);
}

const nodeWords = (nodeId: string, words: CaseWords) => stepName({ nodeId }, words);

function taskOf(entry: HistoryEntry, { tasks }: CaseWords): TaskSummary | undefined {
  const id = entry.detail?.taskId;
  return tasks.find((task) => task.id === id) ?? tasks.find((task) => task.nodeId === entry.nodeId);
}

function taskName(entry: HistoryEntry, words: CaseWords): string {
  const task = taskOf(entry, words);
  return task ? words.text(task.title) : stepName(entry, words);
}
