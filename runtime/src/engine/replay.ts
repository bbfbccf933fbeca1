import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { HistoryRecord } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import { advance } from './advance.ts';
import { start } from './start.ts';

/**
 * Runs the records of an instance again, from the first, and gives its state: byte for byte the stored one. Throws when
 * the records cannot be those of an instance of this flow version, naming the record.
 */
export function replay(flow: CompiledFlow, records: readonly HistoryRecord[]): Instance {
  let instance: Instance | null = null;
  for (const [index, record] of records.entries()) {
    if (record.sequence !== index + 1)
      throw new Error(`Expected record ${index + 1}, but found record ${record.sequence}. Read all records in order.`);
    instance = runRecord(flow, instance, record);
  }
  if (instance === null) throw new Error('Expected at least the record of the start, but found no records.');
  return instance;
}

function runRecord(flow: CompiledFlow, instance: Instance | null, { cause, at, sequence }: HistoryRecord): Instance {
  const env = { now: at };
  if (cause.kind === 'start') {
    if (instance === null) return start(flow, cause.input, env).instance;
    throw new Error(`Expected record ${sequence} to be a command, but found another start.`);
  }
  if (instance === null) throw new Error(`Expected record ${sequence} to be a start, but found '${cause.kind}'.`);
  const step = advance(flow, instance, cause, env);
  if (step.kind === 'step') return step.instance;
  throw new Error(`Expected record ${sequence} to be accepted, but it was rejected: ${step.message}`);
}
