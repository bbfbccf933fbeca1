import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A model server of an organisation, as small as can be: it speaks as OpenAI does and always says the same. */
export interface ModelServer {
  readonly origin: string;
  /** What it was sent. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export async function startModelServer(answer: string): Promise<ModelServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part) => (text += part));
    request.on('end', () => {
      asked.push(`${request.url} ${text}`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: answer } }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
