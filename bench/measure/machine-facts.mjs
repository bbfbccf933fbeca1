import { cpus, totalmem } from 'node:os';

/** What everybody may know of the machine and what the numbers depend on. */
export function machineFacts(postgresVersion) {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return {
    processor: `${processors[0]?.model.trim()}, ${processors.length} cores`,
    memory: `${memory} GB`,
    node: process.version.slice(1),
    postgres: postgresVersion,
    date: new Date().toISOString().slice(0, 10),
  };
}
