import type { Agent } from 'node:http';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { CircuitBreaker } from './circuit-breaker.ts';
import { type ExchangeOutcome, exchange } from './exchange.ts';
import { demandPass, type LivePass } from './live-pass.ts';
import type { OutboundLimits, OutboundRequest } from './outbound-request.ts';
import { Turns } from './turns.ts';

/** A system outside that we may call. */
export interface Connector {
  /** Tells connectors apart: each has its own turns and its own breaker. */
  readonly id: string;
  /** Such as https://crm.example.org; whatever a path says, requests go nowhere else. */
  readonly origin: string;
  /** What it wants to see, such as its token. */
  readonly headers: Readonly<Record<string, string>>;
}

export type OutboundOutcome =
  | ExchangeOutcome
  /** The connector has failed so often that it is left alone for a while; nothing was sent. */
  | { readonly kind: 'resting'; readonly untilMs: number };

export const outboundLimits: OutboundLimits = {
  timeoutMs: 10_000,
  mostBytes: 1024 * 1024,
  concurrency: 5,
  failuresToRest: 5,
  restMs: 30_000,
};

/**
 * The one way out to systems of others. It looks at the address after the name has been resolved, so that neither a name
 * that points into our own network nor one that changes in between gets there; it follows no redirect, waits for a
 * limited time and reads a limited amount.
 */
export class OutboundDoor {
  private readonly limits: OutboundLimits;
  private readonly agents: Readonly<Record<string, Agent>>;
  private readonly connectors = new Map<string, { readonly turns: Turns; readonly breaker: CircuitBreaker }>();

  /** @param allowed addresses and ranges of private networks that connectors may reach nevertheless */
  constructor(allowed: readonly string[], limits: OutboundLimits = outboundLimits) {
    this.limits = limits;
    const options = { allowIPAddressList: [...allowed], keepAlive: false };
    this.agents = {
      'http:': new RequestFilteringHttpAgent(options),
      'https:': new RequestFilteringHttpsAgent(options),
    };
  }

  async call(pass: LivePass, connector: Connector, request: OutboundRequest): Promise<OutboundOutcome> {
    demandPass(pass);
    const address = addressIn(connector.origin, request.path);
    const agent = address && this.agents[address.protocol];
    if (!address || !agent) return { kind: 'refused', reason: 'path-leaves-origin' };
    const { turns, breaker } = this.stateOf(connector.id);
    return turns.take(async () => {
      const untilMs = breaker.restsUntil();
      if (untilMs !== null) return { kind: 'resting', untilMs };
      const outcome = await exchange({ address, agent, headers: connector.headers, request, limits: this.limits });
      breaker.note(outcome.kind === 'answered' ? outcome.status < 500 : outcome.kind === 'refused');
      return outcome;
    });
  }

  private stateOf(id: string) {
    const present = this.connectors.get(id);
    if (present) return present;
    const { concurrency, failuresToRest, restMs } = this.limits;
    const made = { turns: new Turns(concurrency), breaker: new CircuitBreaker(failuresToRest, restMs) };
    this.connectors.set(id, made);
    return made;
  }
}

/** The address of a path on an origin, or null when the path would lead elsewhere ('//evil.example', 'https://...'). */
function addressIn(origin: string, path: string): URL | null {
  if (!/^\/(?![/\\])/.test(path) || !URL.canParse(origin + path)) return null;
  const address = new URL(origin + path);
  return address.origin === origin && address.username === '' && address.password === '' ? address : null;
}
