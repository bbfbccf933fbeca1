import type { LiveChange } from '@nativ/schemas';

/** What the stream says, as every tab of a browser hears it. */
export type LiveMessage =
  | { readonly kind: 'hello'; readonly id: string; readonly isResumed: boolean; readonly spreadMs: number }
  | { readonly kind: 'changes'; readonly id: string; readonly changes: readonly LiveChange[] }
  | { readonly kind: 'beat'; readonly id: string }
  | { readonly kind: 'resync'; readonly id: string }
  /** The line broke, or was never there. */
  | { readonly kind: 'lost' };

export interface LineParts {
  readonly onMessage: (message: LiveMessage) => void;
  /** The last place that this browser had come to. */
  readonly lastId: () => string | null;
  readonly later: (run: () => void, ms: number) => () => void;
  readonly open: (url: string) => EventSource;
}

/** The server beats every 15 seconds; two may get lost. */
const silentMs = 40_000;
const firstRetryMs = 1_000;
const longestRetryMs = 30_000;

/**
 * One stream that is opened again whenever it ends. The browser does so by itself after a break, but not after an answer that is
 * no stream (a proxy's 502, the 503 of a server that starts), and it never notices a line on which nothing comes any more.
 */
export class LiveLine {
  private readonly parts: LineParts;
  private source: EventSource | null = null;
  private failures = 0;
  private cancelRetry: (() => void) | null = null;
  private cancelWatch: (() => void) | null = null;

  constructor(parts: LineParts) {
    this.parts = parts;
  }

  open(): void {
    this.close();
    const after = this.parts.lastId();
    const source = this.parts.open(`/api/v1/events${after === null ? '' : `?after=${encodeURIComponent(after)}`}`);
    this.source = source;
    for (const name of ['hello', 'changes', 'beat', 'resync'] as const)
      source.addEventListener(name, (event) => this.heard(messageOf(name, event as MessageEvent<string>)));
    source.addEventListener('error', () => this.failed(source));
    this.watch();
  }

  close(): void {
    this.cancelRetry?.();
    this.cancelWatch?.();
    this.source?.close();
    this.source = null;
  }

  private heard(message: LiveMessage): void {
    this.failures = 0;
    this.watch();
    this.parts.onMessage(message);
  }

  private failed(source: EventSource): void {
    if (source !== this.source) return;
    this.parts.onMessage({ kind: 'lost' });
    // Otherwise the browser is about to come back by itself, when the server asked it to.
    if (source.readyState !== source.CLOSED) return;
    this.close();
    const wait = Math.min(longestRetryMs, firstRetryMs * 2 ** this.failures) * (0.75 + Math.random() / 2);
    this.failures += 1;
    this.cancelRetry = this.parts.later(() => this.open(), wait);
  }

  private watch(): void {
    this.cancelWatch?.();
    this.cancelWatch = this.parts.later(() => {
      this.parts.onMessage({ kind: 'lost' });
      this.open();
    }, silentMs);
  }
}

function messageOf(name: 'hello' | 'changes' | 'beat' | 'resync', event: MessageEvent<string>): LiveMessage {
  const id = event.lastEventId;
  const data = JSON.parse(event.data) as {
    readonly resumed?: boolean;
    readonly spreadMs?: number;
    readonly changes?: readonly LiveChange[];
  };
  if (name === 'hello') return { kind: name, id, isResumed: data.resumed === true, spreadMs: data.spreadMs ?? 300 };
  return name === 'changes' ? { kind: name, id, changes: data.changes ?? [] } : { kind: name, id };
}
