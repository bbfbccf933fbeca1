import type { SubmissionReceipt } from '@nativ/schemas';

/** What became of one request, as its sender knows it. */
export type Known<Answer> =
  | { readonly kind: 'acknowledged'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly status: number }
  /** No answer came, or one that promises nothing (5xx). */
  | { readonly kind: 'unknown' };

export interface Intent {
  readonly key: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Writes down each intent before it is sent and its outcome after, so that it knows what was promised and what is open. */
export class Ledger {
  readonly submissions = new Map<string, { readonly intent: Intent; known: Known<SubmissionReceipt> }>();
  /** By task. */
  readonly completions = new Map<string, Known<null>>();

  get acknowledged(): readonly SubmissionReceipt[] {
    return [...this.submissions.values()].flatMap(({ known }) => (known.kind === 'acknowledged' ? [known.answer] : []));
  }

  get unknown(): readonly Intent[] {
    return [...this.submissions.values()].flatMap(({ intent, known }) => (known.kind === 'unknown' ? [intent] : []));
  }

  get unknownCompletions(): readonly string[] {
    return [...this.completions].flatMap(([taskId, known]) => (known.kind === 'unknown' ? [taskId] : []));
  }
}

/** A program of somebody else that talks to the server: it may lose every answer, and repeats what it is not sure of. */
export class LedgerClient {
  private readonly ledger: Ledger;
  private readonly token: string;
  /** Changes with each start of the server. */
  address = '';

  constructor(ledger: Ledger, token: string) {
    this.ledger = ledger;
    this.token = token;
  }

  async submit(form: string, intent: Intent): Promise<Known<SubmissionReceipt>> {
    const entry = this.ledger.submissions.get(intent.key) ?? { intent, known: { kind: 'unknown' } as const };
    this.ledger.submissions.set(intent.key, entry);
    entry.known = await this.post<SubmissionReceipt>(
      `/api/v1/public/forms/${form}/submissions`,
      { data: intent.data },
      intent.key,
    );
    return entry.known;
  }

  /** That somebody completed it already counts as done: nobody but this client completes anything. */
  async complete(taskId: string, data: object): Promise<void> {
    this.ledger.completions.set(taskId, { kind: 'unknown' });
    const known = await this.post<null>(`/api/v1/tasks/${taskId}/complete`, { data });
    const isDone = known.kind === 'refused' && known.status === 409;
    this.ledger.completions.set(taskId, isDone ? { kind: 'acknowledged', answer: null } : known);
  }

  async openTasks(): Promise<readonly string[]> {
    const response = await fetch(`${this.address}/api/v1/tasks?status=open&limit=100`, {
      headers: { authorization: `Bearer ${this.token}` },
    }).catch(() => null);
    if (!response?.ok) return [];
    const { items } = (await response.json()) as { readonly items: readonly { readonly id: string }[] };
    return items.map(({ id }) => id);
  }

  async post<Answer>(path: string, body: object, key?: string): Promise<Known<Answer>> {
    try {
      const response = await fetch(this.address + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${this.token}`,
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as Answer;
      if (response.ok) return { kind: 'acknowledged', answer };
      return response.status < 500 ? { kind: 'refused', status: response.status } : { kind: 'unknown' };
    } catch {
      return { kind: 'unknown' };
    }
  }
}
