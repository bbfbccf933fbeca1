import type { HistoryRecord, Instance, Token } from '@nativ/runtime';
import type { AlsoRows } from './also-rows.ts';
import { type Sealing, sealedRows, type ToSeal } from './sealed-rows.ts';
import type { HistoryRow, StepRows } from './step-rows.ts';

/** Stands in the stored state of an instance whose content is sealed. */
export interface SealedMark {
  /** Whose key seals it: the id of the submission, or of the first instance of the case. */
  readonly caseId: string;
  /** Whether the state had any content: then all of it is in nativ.sealed_values, and what stands here is its skeleton. */
  readonly hasContent: boolean;
}

export type StoredState = Instance & { readonly sealed?: SealedMark };

/**
 * Seals what a step computed from sensitive answers: the content of the state, of its cause and of what it asks for.
 *
 * What stays in the clear is where the instance stands and what it waits for. All variables are sealed, not only those
 * that were computed from a sensitive answer: an expression may carry one on by ways that nobody foresaw.
 */
export function sealStep(rows: StepRows, sealing: Sealing): StepRows {
  const { instance, history, also } = rows;
  const skeleton = skeletonOf(instance.state);
  const hasContent = JSON.stringify(skeleton) !== JSON.stringify(instance.state);
  const cause = withoutContent(history.cause);
  const sealsCause = history.observed !== null || cause !== history.cause;
  const state: ToSeal = { kind: 'state', rowId: instance.id, version: instance.revision, value: instance.state };
  const record: ToSeal = {
    kind: 'record',
    rowId: instance.id,
    version: history.sequence,
    value: { cause: history.cause, observed: history.observed },
  };
  const parts = [...(hasContent ? [state] : []), ...(sealsCause ? [record] : []), ...(also ? partsOf(also) : [])];
  const sealed: SealedMark = { caseId: sealing.seal.caseId, hasContent };
  return {
    ...rows,
    instance: { ...instance, state: { ...skeleton, sealed } as StoredState },
    history: { ...history, cause, observed: null },
    also: also && withoutContents(also),
    sealed: sealedRows(sealing, instance.id, parts),
  };
}

function skeletonOf(state: Instance): Instance {
  return {
    ...state,
    variables: { data: {}, tasks: {}, vars: {} },
    scopes: state.scopes.map((scope) =>
      scope.variables === null ? scope : { ...scope, variables: { tasks: {}, vars: {} } },
    ),
    tokens: state.tokens.map(skeletonOfToken),
    messages: state.messages.map((message) => ({ ...message, key: null, content: null })),
  };
}

function skeletonOfToken(token: Token): Token {
  const { waitsFor } = token;
  if (waitsFor.kind === 'items') return { ...token, waitsFor: { ...waitsFor, items: [], results: [] } };
  return waitsFor.kind === 'message' ? { ...token, waitsFor: { ...waitsFor, key: null } } : token;
}

/** The cause without what came in with it; the same object when there was nothing. */
function withoutContent(cause: HistoryRow['cause']): HistoryRecord['cause'] {
  switch (cause.kind) {
    case 'start':
      return Object.keys(cause.input.data).length === 0 ? cause : { ...cause, input: { ...cause.input, data: {} } };
    case 'deliverMessage':
      return { ...cause, key: null, content: null };
    case 'reportSuccess':
      return { ...cause, result: null };
    case 'resolveIncident':
      return cause.resolution.how === 'setVariables'
        ? { ...cause, resolution: { how: 'setVariables', values: {} } }
        : cause;
    default:
      return cause;
  }
}

function partsOf({ calls, answers, messages }: AlsoRows): ToSeal[] {
  const id = (row: { readonly [column: string]: unknown }) => String(row.id);
  return [
    ...calls.map((call): ToSeal => ({ kind: 'call', rowId: id(call), version: 1, value: call.request })),
    ...answers.map((row): ToSeal => ({ kind: 'callAnswer', rowId: id(row), version: 1, value: row.answer })),
    ...messages.map(
      (row): ToSeal => ({
        kind: 'message',
        rowId: id(row),
        version: 1,
        value: { subject: row.subject, text: row.text },
        fields: ['/text'],
      }),
    ),
  ];
}

function withoutContents(also: AlsoRows): AlsoRows {
  return {
    ...also,
    calls: also.calls.map((call) => ({ ...call, request: null })),
    answers: also.answers.map((row) => ({ ...row, answer: null })),
    messages: also.messages.map((row) => ({ ...row, subject: null, text: '' })),
  };
}
