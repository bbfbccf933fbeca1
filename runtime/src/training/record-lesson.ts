import type {
  FlowDocument,
  FormDocument,
  Key,
  Language,
  LessonDecision,
  LessonStart,
  LessonStep,
  ScenarioClassification,
} from '@nativ/schemas';
import { nodeOf } from '../backtest/asks.ts';
import { type Decision, decisionsOf } from '../backtest/decisions.ts';
import type { HistoryEvent, HistoryRecord, StartCause } from '../state/history-record.ts';
import { parseInstant } from '../state/instant.ts';
import { countedFields } from './counted-fields.ts';

/** What a lesson is made of. */
export interface RecordedCase {
  /** All of it, from the start, with every answer in its place. */
  readonly records: readonly HistoryRecord[];
  readonly flow: FlowDocument;
  readonly forms: ReadonlyMap<Key, FormDocument>;
  /** The ids of those whose steps a learner will do. */
  readonly learners: ReadonlySet<string>;
  /** In which the inquiry was written. */
  readonly language: Language;
}

export type RecordOutcome =
  | { readonly kind: 'recorded'; readonly start: LessonStart; readonly steps: readonly LessonStep[] }
  /** It goes on in other flows, was moved to another version, mended or cancelled: nothing that one would teach. */
  | { readonly kind: 'refused'; readonly code: 'callsFlows' | 'wasMoved' | 'wasMended' | 'wasCancelled' | 'tooLong' }
  /** Nobody who teaches did a step. */
  | { readonly kind: 'nothingDone' };

const MOST_STEPS = 200;

/** Reads the history of a case as the path that a lesson teaches: who decided what, where, in which order. */
export function recordLesson(recorded: RecordedCase): RecordOutcome {
  const { records, learners } = recorded;
  const [first] = records;
  if (first?.cause.kind !== 'start') throw new Error('Expected the first record of a case to be its start.');
  const unfit = unfitFor(records);
  if (unfit !== null) return { kind: 'refused', code: unfit };
  const events = new Map(records.slice(1).map((record) => [record.cause, record.events]));
  const decisions = decisionsOf(records).filter(({ command }) => command.kind !== 'continue');
  const steps = decisions.flatMap((decision, index) => {
    const before = index === 0 ? first.at : (decisions[index - 1]?.at ?? first.at);
    return stepOf(recorded, decision, events.get(decision.command) ?? [], before);
  });
  if (steps.length > MOST_STEPS) return { kind: 'refused', code: 'tooLong' };
  if (!steps.some(({ by }) => by === 'learner')) return { kind: 'nothingDone' };
  const numbered = steps.map((step, index) => ({ ...step, id: `s${index + 1}` }));
  return { kind: 'recorded', start: startOf(recorded, first.at, first.cause, learners), steps: numbered };
}

function unfitFor(records: readonly HistoryRecord[]) {
  if (records.some(({ events }) => events.some(({ kind }) => kind === 'callStarted'))) return 'callsFlows';
  if (records.some(({ cause }) => cause.kind === 'migrate')) return 'wasMoved';
  if (records.some(({ cause }) => cause.kind === 'resolveIncident')) return 'wasMended';
  return records.some(({ cause }) => cause.kind === 'cancel') ? 'wasCancelled' : null;
}

function startOf(
  { flow, records, language }: RecordedCase,
  at: string,
  { input }: StartCause,
  learners: ReadonlySet<string>,
): LessonStart {
  const start = flow.nodes.find(({ type }) => type === 'formStart' || type === 'manualStart');
  const form = start?.config?.form;
  const classifications = records.flatMap(saidIn);
  return {
    ...(typeof form === 'string' && { form }),
    language,
    at,
    ...(typeof input.by === 'string' && learners.has(input.by) && { byLearner: true }),
    answers: { ...input.data },
    ...(classifications.length > 0 && { classifications }),
  };
}

/** What models said, so that the lesson goes the same way whatever they learn later. */
function saidIn({ events }: HistoryRecord): ScenarioClassification[] {
  return events.flatMap(({ kind, detail }) => {
    if (kind !== 'textClassified' || typeof detail?.classifier !== 'string') return [];
    const { classifier: model, label, probability, sortedBy } = detail;
    if (sortedBy === 'person') return [{ model, label: null, score: 0 }];
    return [
      {
        model,
        label: typeof label === 'string' ? label : null,
        score: typeof probability === 'number' ? probability : 0,
      },
    ];
  });
}

function stepOf(
  { flow, forms, learners }: RecordedCase,
  { at, command, key, nodeId: takenBack }: Decision,
  events: readonly HistoryEvent[],
  before: string,
): LessonStep[] {
  const nodeId = takenBack ?? (key === null ? (events.find((each) => each.nodeId)?.nodeId ?? null) : nodeOf(key));
  const node = flow.nodes.find(({ id }) => id === nodeId);
  if (node === undefined) return [];
  const waitMs = parseInstant(at) - parseInstant(before);
  const edge = wayTaken(flow, events);
  const step = (rest: Omit<LessonStep, 'id' | 'nodeId' | 'waitMs' | 'decision'> & { decision?: LessonDecision }) => [
    {
      id: '',
      nodeId: node.id,
      ...rest,
      decision: { ...rest.decision, ...(edge !== null && { edge }) },
      ...(waitMs > 0 && { waitMs }),
    },
  ];
  const by = 'by' in command && learners.has(command.by) ? ('learner' as const) : ('colleague' as const);
  switch (command.kind) {
    case 'completeTask': {
      const form = node.config?.form;
      const schema = typeof form === 'string' ? forms.get(form)?.schema : undefined;
      const answers = { ...command.data };
      const counts = countedFields(flow, node.id, schema, answers);
      const kind = node.type === 'approval' ? 'approval' : node.type === 'classify' ? 'sorting' : 'task';
      return step({ kind, by, decision: { answers }, counts });
    }
    case 'withdraw':
      return step({ kind: 'task', by, decision: { how: command.how }, counts: [] });
    case 'fireTimer':
      // A reminder beside a step teaches nothing by itself; whoever records may show it.
      return step({ kind: 'wait', by: 'time', counts: [], isHidden: node.type === 'boundaryTimer' });
    case 'deliverMessage': {
      const { name, key: messageKey, content } = command;
      const message = { name, content: content as null, ...(typeof messageKey === 'string' && { key: messageKey }) };
      return step({ kind: 'message', by: 'inquirer', decision: { message }, counts: [] });
    }
    case 'reportSuccess':
      return step({ kind: 'request', by: 'system', decision: { result: command.result as null }, counts: [] });
    case 'reportFailure':
      return step({ kind: 'request', by: 'system', decision: { code: command.code }, counts: [] });
    default:
      return [];
  }
}

/** The first edge that was taken where there were others. */
function wayTaken({ edges }: FlowDocument, events: readonly HistoryEvent[]): string | null {
  for (const { kind, edgeId } of events) {
    if (kind !== 'edgeTaken' || edgeId === undefined) continue;
    const source = edges.find(({ id }) => id === edgeId)?.source;
    if (edges.filter((edge) => edge.source === source && edge.condition !== undefined).length > 0) return edgeId;
  }
  return null;
}
