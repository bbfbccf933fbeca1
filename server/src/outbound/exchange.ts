import http, { type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { OutboundLimits, OutboundRequest } from './outbound-request.ts';
import { AnswerTooLarge, readAnswer } from './read-answer.ts';

export type ExchangeOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  /** Nothing that another try would change. */
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  /** Another try may succeed. */
  | { readonly kind: 'failed'; readonly reason: FailureReason };

export type RefusalReason = 'path-leaves-origin' | 'private-address' | 'answer-too-large' | 'redirected';
export type FailureReason = 'timed-out' | 'unreachable' | 'broken-answer';

interface Exchange {
  readonly address: URL;
  readonly agent: Agent;
  readonly headers: Readonly<Record<string, string>>;
  readonly request: OutboundRequest;
  readonly limits: OutboundLimits;
}

/** Sends one request and reads its answer, all within the time limit. Never throws for what the other side does. */
export async function exchange(parts: Exchange): Promise<ExchangeOutcome> {
  const { limits } = parts;
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let sent: ClientRequest | null = null;
  try {
    const payload = payloadOf(parts.request.body);
    sent = open(parts, payload, signal);
    const response = await answerOf(sent, payload);
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400 && response.headers.location !== undefined)
      return { kind: 'refused', reason: 'redirected' };
    return { kind: 'answered', status, body: await readAnswer(response, limits.mostBytes) };
  } catch (cause) {
    return outcomeOf(cause, signal);
  } finally {
    sent?.destroy();
  }
}

function open(
  { address, agent, headers, request }: Exchange,
  payload: Buffer | null,
  signal: AbortSignal,
): ClientRequest {
  const send = address.protocol === 'https:' ? https.request : http.request;
  return send(address, {
    agent,
    signal,
    method: request.method,
    headers: {
      ...headers,
      accept: 'application/json',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'nativ',
      'idempotency-key': request.idempotencyKey,
      ...(payload ? { 'content-type': contentType(request.body), 'content-length': payload.length } : {}),
    },
  });
}

function payloadOf(body: unknown): Buffer | null {
  if (body === null || Buffer.isBuffer(body)) return body;
  return Buffer.from(JSON.stringify(body));
}

const contentType = (body: unknown) =>
  Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json; charset=utf-8';

function answerOf(sent: ClientRequest, payload: Buffer | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end(payload ?? undefined);
  });
}

function outcomeOf(cause: unknown, signal: AbortSignal): ExchangeOutcome {
  if (cause instanceof AnswerTooLarge) return { kind: 'refused', reason: 'answer-too-large' };
  if (signal.aborted) return { kind: 'failed', reason: 'timed-out' };
  const { message = '', code } = cause as { readonly message?: string; readonly code?: string };
  // The agent says so in words only.
  if (/is not allowed\. Because/.test(message)) return { kind: 'refused', reason: 'private-address' };
  return {
    kind: 'failed',
    reason: code?.startsWith('Z_') || code?.startsWith('HPE_') ? 'broken-answer' : 'unreachable',
  };
}
