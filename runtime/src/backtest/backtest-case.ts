import type { Env } from '../engine/step.ts';
import { READS_HIDDEN } from '../expressions/hidden.ts';
import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { HistoryEvent, HistoryRecord } from '../state/history-record.ts';
import { firstParting, type PathMove, type PathParting, pathOf } from './path.ts';
import { type Retraced, retrace } from './retrace.ts';

/** A case of the past and the flow that is tried on it. */
export interface BacktestedCase {
  readonly draft: CompiledFlow;
  /** The version that the case was started on. */
  readonly version: CompiledFlow;
  /** From the start, in order, with the answers that may be read put back and HIDDEN in the places of the others. */
  readonly records: readonly HistoryRecord[];
  readonly calendars?: Env['calendars'];
  /** What classifiers say now, of texts that they were not asked about then. */
  readonly classify?: Env['classify'];
  /** Whether a step is drawn in the draft as it was in the version; without it, what is equal in all that is seen is. */
  readonly isAsDrawn?: (nodeId: string) => boolean;
  /** ISO 8601 instant: timers of the draft that were due before have fired. */
  readonly now: string;
}

/** Why nobody can tell what the draft would have made of a case. */
export type UnknownReason =
  /** It asks something that nobody was asked then. */
  | 'noAnswer'
  /** It decides by an answer that is sealed or that was not kept. */
  | 'hidden'
  /** The case was moved from one version to another on its way. */
  | 'migrated'
  /** Its history cannot be followed even on the version that it ran on. */
  | 'notRetraced'
  /** It would not have come to rest. */
  | 'tooLong';

/** What the draft would have made of a case of the past. */
export type BacktestOutcome =
  | { readonly kind: 'same' }
  /** The first place where it would have gone elsewhere. */
  | {
      readonly kind: 'different';
      readonly nodeId: string;
      readonly went: readonly PathMove[];
      readonly would: readonly PathMove[];
    }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly nodeId: string | null }
  /** It would have come to an incident that it did not come to. */
  | { readonly kind: 'failed'; readonly nodeId: string; readonly code: string };

const SAME: BacktestOutcome = { kind: 'same' };

/**
 * Says what a draft would have made of a case of the past, given the decisions that were really taken. A difference is
 * claimed only where the version that the case ran on, run again in the same way, goes the way that the case went.
 */
export function backtestCase(past: BacktestedCase): BacktestOutcome {
  const { draft, version, records, calendars, classify, now, isAsDrawn } = past;
  if (records.some(({ cause }) => cause.kind === 'migrate'))
    return { kind: 'unknown', reason: 'migrated', nodeId: null };
  // A history that was not kept whole.
  if (records[0]?.cause.kind !== 'start') return { kind: 'unknown', reason: 'notRetraced', nodeId: version.start.id };
  const about = { records, until: now, ...(calendars && { calendars }) };
  const really: Followed = { steps: records, path: pathOf(records, version), flow: version };
  const measure = retrace({ ...about, flow: version, measure: null });
  const beside = { measure, ...(isAsDrawn && { isAsDrawn }), ...(classify && { classify }) };
  const tried = judge(really, retrace({ ...about, flow: draft, ...beside }), draft);
  if (tried.outcome.kind === 'same') return SAME;
  const measured = judge(really, measure, version);
  if (measured.outcome.kind === 'same' || tried.after < measured.after) return tried.outcome;
  return measured.outcome.kind === 'unknown'
    ? measured.outcome
    : { kind: 'unknown', reason: 'notRetraced', nodeId: placeOf(measured.outcome) };
}

/** The way that the case really went. */
interface Followed {
  readonly steps: readonly { readonly at: string; readonly events: readonly HistoryEvent[] }[];
  readonly path: readonly PathMove[];
  readonly flow: CompiledFlow;
}

interface Judged {
  readonly outcome: BacktestOutcome;
  /** How many moves were really made before the place that it is about. */
  readonly after: number;
}

function judge(really: Followed, run: Retraced, flow: CompiledFlow): Judged {
  const parting = firstParting(really.path, pathOf(run.steps, flow));
  const after = parting?.after ?? really.path.length;
  const told = (outcome: BacktestOutcome): Judged => ({ outcome, after });
  if (run.isTooLong) return told({ kind: 'unknown', reason: 'tooLong', nodeId: parting?.nodeId ?? null });
  const incidents = newIncidents(really.steps, run.steps);
  const broken = incidents.find(({ isHidden }) => !isHidden);
  if (broken) return told({ kind: 'failed', nodeId: broken.nodeId, code: broken.code });
  const [hidden] = incidents;
  if (hidden && (parting === null || parting.would.length === 0 || parting.nodeId === hidden.nodeId))
    return told({ kind: 'unknown', reason: 'hidden', nodeId: hidden.nodeId });
  if (parting === null) return told(SAME);
  const unanswered = unansweredAt(parting, really.flow, run);
  if (unanswered !== null) return told({ kind: 'unknown', reason: 'noAnswer', nodeId: unanswered });
  const { nodeId, went, would } = parting;
  return told({ kind: 'different', nodeId, went, would });
}

interface NewIncident {
  readonly nodeId: string;
  readonly code: string;
  readonly isHidden: boolean;
}

/** The incidents of a run that the case did not come to. */
function newIncidents(really: Followed['steps'], run: Retraced['steps']): readonly NewIncident[] {
  const known = new Map<string, number>();
  for (const { nodeId } of incidentsIn(really)) known.set(nodeId, (known.get(nodeId) ?? 0) + 1);
  return incidentsIn(run).filter(({ nodeId }) => {
    const count = known.get(nodeId) ?? 0;
    known.set(nodeId, count - 1);
    return count <= 0;
  });
}

function incidentsIn(steps: Followed['steps']): readonly NewIncident[] {
  return steps.flatMap(({ events }) =>
    events.flatMap(({ kind, nodeId = '', detail }) =>
      kind === 'incidentRaised'
        ? [{ nodeId, code: String(detail?.code), isHidden: String(detail?.message).includes(READS_HIDDEN) }]
        : [],
    ),
  );
}

const asksSomebody = new Set(['task', 'approval', 'message', 'job', 'call', 'incident']);

/** The step at which a run still waits for an answer though the case went on from there; null when it does not. */
function unansweredAt({ nodeId, would }: PathParting, really: CompiledFlow, run: Retraced): string | null {
  if (would.length > 0) return null;
  const places = [nodeId, really.nodes.get(nodeId)?.host?.id];
  const waits = run.instance.tokens.find(
    (token) => token.hostId === undefined && places.includes(token.nodeId) && asksSomebody.has(token.waitsFor.kind),
  );
  return waits?.nodeId ?? null;
}

const placeOf = (outcome: BacktestOutcome): string | null => ('nodeId' in outcome ? outcome.nodeId : null);
