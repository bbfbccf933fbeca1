import { inRoom, keptName } from '../api/room.ts';
import { LiveLine, type LiveMessage } from './live-line.ts';

export interface SharedLine {
  /** Opens the line anew where this tab holds it, as when the connection has just come back. */
  readonly reopen: () => void;
  readonly stop: () => void;
}

/**
 * One stream for all the tabs of a browser in which the same person is signed in, since a browser opens six connections to one
 * place and no more. The tab that holds the lock listens and passes on what it hears; when it closes, the next one takes over
 * where it was. A browser without locks opens one stream for each tab.
 */
export function openSharedLine(userId: string, onMessage: (message: LiveMessage) => void): SharedLine {
  const name = keptName(`nativ:live:${userId}`);
  let lastId: string | null = null;
  const hear = (message: LiveMessage) => {
    if (message.kind !== 'lost') lastId = message.id;
    onMessage(message);
  };
  const line = (tell: (message: LiveMessage) => void) =>
    new LiveLine({
      onMessage: tell,
      lastId: () => lastId,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      open: (url) => new EventSource(inRoom(url)),
    });
  if (typeof BroadcastChannel === 'undefined' || !('locks' in navigator)) {
    const own = line(hear);
    own.open();
    return { reopen: () => own.open(), stop: () => own.close() };
  }
  return shareLine(name, hear, line);
}

function shareLine(
  name: string,
  hear: (message: LiveMessage) => void,
  line: (tell: (message: LiveMessage) => void) => LiveLine,
): SharedLine {
  const channel = new BroadcastChannel(name);
  const ending = new AbortController();
  let held: LiveLine | null = null;
  let last: LiveMessage | null = null;
  const tell = (message: LiveMessage) => {
    last = message;
    channel.postMessage(message);
    hear(message);
  };
  channel.onmessage = ({ data }: MessageEvent<LiveMessage | { readonly kind: 'ask' }>) => {
    if (data.kind !== 'ask') hear(data);
    // A tab that has just come wants to know how the line stands; what it says anew changes nothing for the others.
    else if (held !== null && last !== null && last.kind !== 'lost') channel.postMessage({ kind: 'beat', id: last.id });
  };
  channel.postMessage({ kind: 'ask' });
  navigator.locks
    .request(name, { signal: ending.signal }, () => {
      held = line(tell);
      held.open();
      // Held until the tab goes.
      return new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
    })
    // Gone before it came to hold it.
    .catch(() => undefined);
  return {
    reopen: () => held?.open(),
    stop() {
      held?.close();
      ending.abort();
      channel.close();
    },
  };
}
