import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between the server and its database and can lose an answer on the way. */
export interface TcpProxy {
  readonly port: number;
  /**
   * Waits for the next message to the database that holds `text`, on a connection on which `after` was sent before it;
   * lets it through, and cuts the connection when the database answers: what was asked has happened, and nobody hears
   * of it.
   */
  loseAnswerTo(text: string, after?: string): Promise<void>;
  close(): Promise<void>;
}

interface Loss {
  readonly text: string;
  readonly after: string;
  readonly hit: () => void;
}

export async function startTcpProxy(host: string, port: number): Promise<TcpProxy> {
  let wanted: Loss | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, host);
    pair(sockets, near, far);
    let isAfter = false;
    let lost: Loss | null = null;
    near.on('data', (bytes: Buffer) => {
      isAfter ||= wanted !== null && bytes.includes(wanted.after);
      if (wanted !== null && isAfter && bytes.includes(wanted.text)) {
        lost = wanted;
        wanted = null;
      }
      far.write(bytes);
    });
    far.on('data', (bytes: Buffer) => {
      if (lost === null) return near.write(bytes);
      lost.hit();
      return near.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    loseAnswerTo(text, after = text) {
      return new Promise((hit) => {
        wanted = { text, after, hit };
      });
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What becomes of one end becomes of the other. */
function pair(sockets: Set<Socket>, near: Socket, far: Socket): void {
  for (const socket of [near, far]) {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      near.destroy();
      far.destroy();
    });
  }
}
