import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../config/setting.ts';
import { Refusal } from '../refusal.ts';

/** Starts to listen and gives the port, which the system chooses when the setting is 0. */
export function listen(server: Server, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(new Refusal(sentence(error, host, port), { cause: error }));
    server.once('error', fail);
    server.listen({ host, port, backlog: 1024 }, () => {
      server.off('error', fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function sentence({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Expected port ${port} to be free, but another program is using it. Stop that one, or choose another port, such as PORT=${port + 1}.`;
    case 'EACCES':
      return `Expected to be allowed to listen on port ${port}, but the system refused. Choose a port above 1023, such as PORT=3000.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Expected HOST to be an address of this machine, but found '${host}'. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for everybody.`;
    default:
      return `Expected to listen on ${host}:${port}, but could not (${message}). Set HOST or PORT to others.`;
  }
}
