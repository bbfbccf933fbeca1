import type { RequestListener } from 'node:http';
import type { Config } from './config/setting.ts';
import type { Database } from './db/connections.ts';
import { createApp } from './http/create-app.ts';
import { ProblemError } from './http/problem.ts';
import type { Log } from './observability/log.ts';
import type { Metrics } from './observability/metrics.ts';

export interface ApplicationDependencies {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface Application {
  readonly handler: RequestListener;
  /** What a newcomer wants to know, line by line: addresses and sign-ins. */
  readonly welcome: readonly string[];
  close(): Promise<void>;
}

/** Puts the features together, once the database is there and up to date. */
export async function createApplication({ config, log }: ApplicationDependencies): Promise<Application> {
  const gate = async () => {
    throw new ProblemError('session.required');
  };
  const handler = createApp({ config, log, gate, routes: [] });
  return { handler, welcome: [`Nativ runs at ${config.baseUrl}`], close: async () => {} };
}
