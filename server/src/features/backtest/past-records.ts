import { HIDDEN, type HistoryRecord, hiddenAnswers } from '@nativ/runtime';
import type { PastCaseRow, PastRecordRow } from './past-case-store.ts';

type Answers = Readonly<Record<string, unknown>>;
/** Marks what is sealed in the answers to a form version. */
export type Mark = (formVersionId: string | null, plain: Answers) => Answers;

/**
 * Puts the answers back into the records of a case, as far as the person may read them, and HIDDEN into the places of the
 * others: nothing is opened here, and nothing that is sealed or out of sight may be taken for absent.
 */
export function pastRecords(found: PastCaseRow, rows: readonly PastRecordRow[], mark: Mark): readonly HistoryRecord[] {
  return rows.map((row) => {
    const { record, observed } = row;
    const cause = withAnswers(found, row, mark);
    return { ...record, cause, ...(observed === null ? {} : { observed }) };
  });
}

function withAnswers(found: PastCaseRow, row: PastRecordRow, mark: Mark): HistoryRecord['cause'] {
  const { cause } = row.record;
  const { isSealed } = found;
  switch (cause.kind) {
    case 'start':
      return { ...cause, input: { ...cause.input, data: startData(found, cause.input.data, mark) } };
    case 'completeTask':
      return { ...cause, data: taskData(row, cause.taskId, mark) };
    case 'deliverMessage':
      return isSealed && cause.content === null ? { ...cause, content: HIDDEN } : cause;
    case 'reportSuccess':
      return isSealed && cause.result === null ? { ...cause, result: HIDDEN } : cause;
    case 'resolveIncident':
      return isSealed && cause.resolution.how === 'setVariables'
        ? { ...cause, resolution: { how: 'setVariables', values: hiddenValues(row.record) } }
        : cause;
    default:
      return cause;
  }
}

function startData({ answers, formVersionId, isSealed }: PastCaseRow, input: Answers, mark: Mark): Answers {
  if (answers !== null) return mark(formVersionId, answers);
  // What a hand, a system or another flow gave, and the case was sealed: nobody kept which of it was sensitive.
  return isSealed && Object.keys(input).length === 0 ? hiddenAnswers() : input;
}

/** The answers of a task; of one that is out of sight, only how its person voted, which the history of the case tells. */
function taskData({ record, taskId, taskAnswers, taskFormVersionId }: PastRecordRow, id: string, mark: Mark): Answers {
  const vote = record.events.find(({ kind, detail }) => kind === 'approvalGiven' && detail?.taskId === id);
  const approved = vote === undefined ? {} : { approved: vote.detail?.approved };
  return taskId === null ? hiddenAnswers(approved) : { ...mark(taskFormVersionId, taskAnswers ?? {}), ...approved };
}

/** The names of what an operator set stand in the history, the values where they are sealed do not. */
function hiddenValues({ events }: HistoryRecord): Answers {
  const set = events.find(({ kind }) => kind === 'variablesSet');
  const names = Array.isArray(set?.detail?.names) ? set.detail.names : [];
  return Object.fromEntries(names.map((name) => [String(name), HIDDEN]));
}
