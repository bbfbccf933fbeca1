import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface RequestObservation {
  readonly method: string;
  /** The template of the path, so that the number of series stays bounded. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  /** Where features register their own. */
  readonly registry: Registry;
  observeRequest(observation: RequestObservation): void;
  requestsUnderWay(count: number): void;
  refusedForOverload(): void;
  /** How many listen to what changes, counted when it is asked for. */
  liveStreams(count: () => number): void;
  close(): void;
}

/** Makes the metrics of this process, the ones of Node (memory, event loop lag, garbage collection) included. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'nativ_http_request_duration_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.02, 0.04, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const underWay = new Gauge({ name: 'nativ_http_requests_under_way', help: 'Requests not answered yet.', registers });
  const overload = new Counter({
    name: 'nativ_http_requests_refused_total',
    help: 'Requests answered 503 because too many were under way.',
    registers,
  });
  return {
    registry,
    observeRequest: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    requestsUnderWay: (count) => underWay.set(count),
    refusedForOverload: () => overload.inc(),
    liveStreams(count) {
      new Gauge({
        name: 'nativ_live_streams',
        help: 'Open streams of changes.',
        registers,
        collect() {
          this.set(count());
        },
      });
    },
    close: () => registry.clear(),
  };
}
