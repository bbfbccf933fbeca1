import type { ServerResponse } from 'node:http';

/** How much may wait in the program for one reader. More, and they are cut off: they come back and go on from where they were. */
const mostWaitingBytes = 64 * 1024;

/** What a proxy on the way must know: that it is to pass on each piece as it comes. */
export const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

/** How long a client waits before it comes back, where it is not told otherwise. */
const retryMs = 2_000;

export interface Message {
  readonly event: 'hello' | 'changes' | 'beat' | 'resync' | 'bye';
  readonly data: object;
  /** Where the reader stands once they have this. */
  readonly id: string | null;
}

/** One reader of server-sent events (WHATWG HTML, section 9.2), with an end to the patience for slow ones. */
export class EventStream {
  private readonly response: ServerResponse;
  private isOver = false;
  /** What came before the stream had begun; null once it has. */
  private early: Message[] | null = [];

  constructor(response: ServerResponse) {
    this.response = response;
    response.once('close', () => {
      this.isOver = true;
    });
  }

  get isOpen(): boolean {
    return !this.isOver;
  }

  onClose(listener: () => void): void {
    this.response.once('close', listener);
  }

  /** @param first goes before whatever has come meanwhile */
  begin(...first: readonly Message[]): void {
    if (this.isOver) return;
    for (const [name, value] of Object.entries(streamHeaders)) this.response.setHeader(name, value);
    this.response.socket?.setNoDelay(true);
    this.response.writeHead(200);
    this.response.write(`retry: ${retryMs}\n\n`);
    const early = this.early ?? [];
    this.early = null;
    for (const message of [...first, ...early]) this.send(message);
  }

  /** @returns false when the reader is gone or was too slow */
  send(message: Message): boolean {
    if (this.isOver) return false;
    if (this.early !== null) {
      this.early.push(message);
      return true;
    }
    if (this.response.writableLength > mostWaitingBytes) {
      this.isOver = true;
      this.response.destroy();
      return false;
    }
    this.response.write(textOf(message));
    return true;
  }

  /** @param comeBackInMs when the client is to come back, so that not all of them do at once */
  end(comeBackInMs: number): void {
    if (this.early !== null) this.begin();
    if (this.isOver) return;
    this.isOver = true;
    this.response.end(`retry: ${Math.round(comeBackInMs)}\n${textOf({ event: 'bye', data: {}, id: null })}`);
  }
}

export function textOf({ event, data, id }: Message): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
