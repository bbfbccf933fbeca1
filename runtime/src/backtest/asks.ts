import type { HistoryEvent, HistoryEventKind } from '../state/history-record.ts';

/**
 * What a run asked for, named so that it is found again in another run of the same case: what it is, the node that
 * asked, and the how manyeth of that node it was, such as `task answer 2`. Ids will not do, since they count everything.
 */
export type AskKey = string;

/** The node that asked. The ids of nodes hold no space. */
export const nodeOf = (key: AskKey): string => key.split(' ')[1] ?? '';

const askEvents: Partial<Record<HistoryEventKind, readonly [what: string, id: string]>> = {
  taskCreated: ['task', 'taskId'],
  timerScheduled: ['timer', 'timerId'],
  requestSent: ['job', 'jobId'],
  callStarted: ['job', 'callId'],
  incidentRaised: ['incident', 'incidentId'],
};

/** What one run has asked for so far: keys by ids and ids by keys. */
export class Asks {
  private readonly counts = new Map<string, number>();
  private readonly keys = new Map<string, AskKey>();
  private readonly ids = new Map<AskKey, string>();

  /** Takes note of the events of a step, in their order. */
  note(events: readonly HistoryEvent[]): void {
    for (const { kind, nodeId = '', detail } of events) {
      const [what, idName] = askEvents[kind] ?? [];
      const id = idName === undefined ? undefined : detail?.[idName];
      if (typeof id !== 'string') continue;
      const place = `${what} ${nodeId}`;
      const count = (this.counts.get(place) ?? 0) + 1;
      this.counts.set(place, count);
      this.keys.set(id, `${place} ${count}`);
      this.ids.set(`${place} ${count}`, id);
    }
  }

  keyOf(id: string): AskKey | null {
    return this.keys.get(id) ?? null;
  }

  idOf(key: AskKey): string | null {
    return this.ids.get(key) ?? null;
  }
}
