import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { HistoryRecord } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import { advance } from './advance.ts';
import type { Classification } from './classification.ts';
import { migrate } from './migrate.ts';
import { start } from './start.ts';
import type { Env } from './step.ts';

/** Finds the version of the flow that an instance was migrated to, by the name that the `migrate` command gave it. */
export type FindVersion = (version: string) => CompiledFlow;

/**
 * Runs the records of an instance again, from the first, and gives its state: byte for byte the stored one. `flow` is
 * the version that the instance was started on. Throws when the records cannot be those of an instance of this flow
 * version, naming the record.
 */
export function replay(flow: CompiledFlow, records: readonly HistoryRecord[], findVersion?: FindVersion): Instance {
  let instance: Instance | null = null;
  let version = flow;
  for (const [index, record] of records.entries()) {
    if (record.sequence !== index + 1)
      throw new Error(`Expected record ${index + 1}, but found record ${record.sequence}. Read all records in order.`);
    const next = record.cause.kind === 'migrate' ? versionOf(record.cause.toVersion, findVersion) : version;
    instance = runRecord(version, next, instance, record);
    version = next;
  }
  if (instance === null) throw new Error('Expected at least the record of the start, but found no records.');
  return instance;
}

function versionOf(name: string, findVersion: FindVersion | undefined): CompiledFlow {
  if (findVersion) return findVersion(name);
  throw new Error(`Expected a way to find version '${name}', but found none. Give replay a findVersion.`);
}

function runRecord(
  flow: CompiledFlow,
  next: CompiledFlow,
  instance: Instance | null,
  { cause, at, sequence, observed }: HistoryRecord,
): Instance {
  const env = replayEnv(at, observed ?? []);
  if (cause.kind === 'start') {
    if (instance === null) return start(flow, cause.input, env, cause.flags).instance;
    throw new Error(`Expected record ${sequence} to be a command, but found another start.`);
  }
  if (instance === null) throw new Error(`Expected record ${sequence} to be a start, but found '${cause.kind}'.`);
  const step =
    cause.kind === 'migrate' ? migrate(flow, next, instance, cause, env) : advance(flow, instance, cause, env);
  if (step.kind === 'step') return step.instance;
  throw new Error(`Expected record ${sequence} to be accepted, but it was rejected: ${step.message}`);
}

/** The world as the step saw it: what it observed comes back in the same order. Working time is not part of a state. */
function replayEnv(now: string, observed: readonly unknown[]): Env {
  let next = 0;
  return {
    now,
    classify: () => {
      next += 1;
      return (observed[next - 1] ?? null) as Classification | 'ask' | null;
    },
  };
}
