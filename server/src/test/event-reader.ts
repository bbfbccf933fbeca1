import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveChange } from '@nativ/schemas';

export interface ReadMessage {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly id: string | null;
}

/** An open stream of changes, as a browser reads it. */
export interface EventReader {
  readonly status: number;
  readonly headers: Headers;
  readonly messages: readonly ReadMessage[];
  /** Every change so far. */
  changes(): readonly LiveChange[];
  /** The place to go on from. */
  lastId(): string;
  /** The milliseconds until something is true of it. @throws Error when it is not within ten seconds */
  until(isSo: (reader: EventReader) => boolean): Promise<number>;
  isClosed(): boolean;
  close(): void;
}

export async function readEvents(url: string, headers: Readonly<Record<string, string>>): Promise<EventReader> {
  const ending = new AbortController();
  const response = await fetch(url, { headers, signal: ending.signal });
  const messages: ReadMessage[] = [];
  let isClosed = false;
  const reading = read(response, messages);
  void reading
    .catch(() => undefined)
    .then(() => {
      isClosed = true;
    });
  const reader: EventReader = {
    status: response.status,
    headers: response.headers,
    messages,
    changes: () =>
      messages.flatMap(({ event, data }) => (event === 'changes' ? (data.changes as readonly LiveChange[]) : [])),
    lastId: () => messages.findLast(({ id }) => id !== null)?.id ?? '',
    async until(isSo) {
      const startedAt = performance.now();
      while (!isSo(reader)) {
        if (performance.now() - startedAt > 10_000)
          throw new Error(`Expected something else within ten seconds than ${JSON.stringify(messages)}.`);
        await sleep(5);
      }
      return performance.now() - startedAt;
    },
    isClosed: () => isClosed,
    close: () => ending.abort(),
  };
  return reader;
}

async function read(response: Response, messages: ReadMessage[]): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const piece of response.body ?? []) {
    rest += decoder.decode(piece as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      const event = fields.get('event');
      if (event !== undefined)
        messages.push({ event, data: JSON.parse(fields.get('data') ?? '{}'), id: fields.get('id') ?? null });
    }
  }
}
