import { parseArgs } from 'node:util';

const numbers = (text) => text.split(',').map(Number);

/** Reads the command line. */
export function readSettings(args) {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '6' },
      'warm-up': { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '1,16,64' },
      /** Names of what is measured beside this server, separated by commas; everything otherwise. */
      only: { type: 'string' },
      /** Options for Node of the measured server, such as --cpu-prof. */
      node: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    seconds: Number(values.seconds),
    warmUp: Number(values['warm-up']),
    rounds: Number(values.rounds),
    connections: numbers(values.connections),
    only: values.only?.split(',') ?? null,
    nodeOptions: values.node?.split(' ') ?? [],
    write: values.write,
  };
}
