/** As much as is sent at once: a segment of the store, so that a lost connection costs little. */
const pieceBytes = 512 * 1024;
const longestWaitMs = 30_000;
const stalledMs = 120_000;
const mostTries = 5;

export interface Sending {
  readonly file: File;
  /** Where uploads of this form begin. */
  readonly address: string;
  /** A JSON pointer to the question. */
  readonly question: string;
  /** The key of the page, which alone may attach the file. */
  readonly page: string;
  readonly language: string;
  readonly signal: AbortSignal;
  /** Told now and then; 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly onLost: () => void;
}

export type Sent =
  | { readonly kind: 'arrived'; readonly id: string }
  | { readonly kind: 'stopped' }
  /** In the words of the server, when it said why. */
  | { readonly kind: 'refused'; readonly words: string | undefined };

interface Stand {
  readonly id: string;
  readonly offset: number;
  readonly isWhole: boolean;
  /** Only when it begins. */
  readonly token?: string;
}

interface Answer {
  /** 0 when none came. */
  readonly status: number;
  readonly body: (Partial<Stand> & { readonly errors?: readonly { readonly message: string }[] }) | null;
}

/** Sends a file piece by piece, and goes on where a lost connection broke it off, for as long as nobody stops it. */
export async function sendFile(sending: Sending): Promise<Sent> {
  const { file, signal, onLost, onProgress } = sending;
  let stand: Stand | undefined;
  let token = '';
  let isSure = true;
  for (let tries = 0; ; ) {
    const { status, body }: Answer = stand ? await goOn(sending, stand, token, isSure) : await begin(sending);
    if (signal.aborted) {
      if (stand) giveUp(stand.id, token);
      return { kind: 'stopped' };
    }
    isSure = status >= 200 && status < 300 && body !== null;
    if (isSure) {
      stand = body as Stand;
      token ||= stand.token ?? '';
      if (stand.isWhole) return { kind: 'arrived', id: stand.id };
      onProgress(stand.offset / file.size);
      tries = 0;
      continue;
    }
    tries += 1;
    const mayPass = status === 409 || status === 423 || status >= 500;
    if (status !== 0 && (!mayPass || tries > mostTries)) return { kind: 'refused', words: body?.errors?.[0]?.message };
    if (status === 0) onLost();
    await pause(Math.min(500 * 2 ** tries, longestWaitMs), signal);
  }
}

function begin({ address, file, language, page, question, signal }: Sending): Promise<Answer> {
  const body = JSON.stringify({ question, name: file.name || 'file', size: file.size, page });
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language };
  return ask('POST', address, { headers, body, signal });
}

/** The next piece; when it is not known how far it has come, that is asked first. */
function goOn(sending: Sending, { id, offset }: Stand, token: string, isSure: boolean): Promise<Answer> {
  const { file, language, onProgress, signal } = sending;
  const headers = { 'Nativ-Upload': token, 'Accept-Language': language };
  if (!isSure) return ask('GET', uploadAddress(id), { headers, signal });
  return ask('PATCH', uploadAddress(id), {
    headers: { ...headers, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    body: file.slice(offset, offset + pieceBytes),
    signal,
    onSent: (bytes) => onProgress((offset + bytes) / file.size),
  });
}

const uploadAddress = (id: string) => `/api/v1/public/uploads/${id}`;

/** Whether it is heard or not: what nobody attaches goes by itself. */
function giveUp(id: string, token: string): void {
  fetch(uploadAddress(id), { method: 'DELETE', headers: { 'Nativ-Upload': token } }).catch(() => {});
}

interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly body?: XMLHttpRequestBodyInit;
  readonly onSent?: (bytes: number) => void;
}

/** `fetch` does not say how much has been sent. */
function ask(method: string, address: string, { body, headers, onSent, signal }: Asked): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open(method, address);
    request.responseType = 'json';
    request.timeout = stalledMs;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (onSent) request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onloadend = () => {
      signal.removeEventListener('abort', stop);
      resolve({ status: request.status, body: request.response });
    };
    signal.addEventListener('abort', stop);
    request.send(body ?? null);
  });
}

/** Ends early when the connection is back, or when nobody waits any more. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
