import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FileStoreChoice } from '../config/setting.ts';

/** What the stand-in does with the next requests. */
export type S3Mood = 'well' | 'away' | 'failing' | 'silent' | 'full';

export interface S3Server {
  readonly choice: Extract<FileStoreChoice, { kind: 's3' }>;
  readonly objects: Map<string, Buffer>;
  mood: S3Mood;
  close(): Promise<void>;
}

const accessKeyId = 'test-key';
const secretAccessKey = 'test-secret';
const region = 'us-east-1';

/** A small stand-in for a bucket: PUT, GET and DELETE of objects, of requests whose signature (version 4) is right. */
export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const answer = (status: number, bytes: Buffer | string = '') => response.writeHead(status).end(bytes);
    if (s3.mood === 'away') return request.socket.destroy();
    if (s3.mood === 'silent') return undefined;
    if (s3.mood === 'failing') return answer(500, '<Error><Code>InternalError</Code></Error>');
    if (!isSigned(request, body)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const name = request.url ?? '';
    if (request.method === 'PUT' && s3.mood === 'full') return answer(507, '<Error><Code>QuotaExceeded</Code></Error>');
    if (request.method === 'PUT') objects.set(name, body);
    if (request.method === 'DELETE') objects.delete(name);
    const found = objects.get(name);
    if (request.method === 'GET')
      return found ? answer(200, found) : answer(404, '<Error><Code>NoSuchKey</Code></Error>');
    return answer(request.method === 'DELETE' ? 204 : 200);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const s3: S3Server = {
    choice: { kind: 's3', endpoint, bucket: 'files', region, accessKeyId, secretAccessKey, prefix: 'nativ/' },
    objects,
    mood: 'well',
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return s3;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

/** As the vendor's documentation describes it, written anew, so that a mistake of the client shows. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!found) return false;
  const [, id, day = '', where = '', names = '', signature] = found;
  const at = String(request.headers['x-amz-date']);
  const claimed = String(request.headers['x-amz-content-sha256']);
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body)) return false;
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = [request.method, path, query, headers.join(''), names, claimed].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', at, `${day}/${where}/s3/aws4_request`, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, day), where), 's3'), 'aws4_request');
  return id === accessKeyId && where === region && hmac(key, toSign).toString('hex') === signature;
}
