import { AwsClient } from 'aws4fetch';
import type { FileStoreChoice } from '../config/setting.ts';
import { type FileStore, FileStoreTrouble } from './file-store.ts';

type S3Choice = Extract<FileStoreChoice, { kind: 's3' }>;

/** Longer than any half a megabyte takes; then the store counts as away. */
const patienceMs = 20_000;

/** Keeps segments as objects of a bucket, addressed by path, which every vendor understands. */
export class S3FileStore implements FileStore {
  private readonly client: AwsClient;
  private readonly address: string;

  constructor({ endpoint, bucket, prefix, region, accessKeyId, secretAccessKey }: S3Choice) {
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2, initRetryMs: 100 });
    this.address = `${endpoint}/${bucket}/${prefix}`;
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    await this.ask('PUT', name, [200, 201, 204], bytes);
  }

  async get(name: string): Promise<Buffer | null> {
    const answer = await this.ask('GET', name, [200, 404]);
    return answer.status === 404 ? null : answer.bytes;
  }

  async delete(name: string): Promise<void> {
    await this.ask('DELETE', name, [200, 202, 204, 404]);
  }

  private async ask(
    method: string,
    name: string,
    expected: readonly number[],
    body?: Buffer,
  ): Promise<{ readonly status: number; readonly bytes: Buffer }> {
    const { status, bytes } = await this.send(method, name, body).catch((cause: unknown) => {
      throw new FileStoreTrouble(`Expected the file store to answer ${method}, but it did not.`, { cause });
    });
    if (expected.includes(status)) return { status, bytes };
    // Its own words name the bucket and the request, never content.
    const said = bytes.toString('utf8').slice(0, 300);
    throw new FileStoreTrouble(`Expected the file store to take ${method}, but it answered ${status}: ${said}`);
  }

  private async send(method: string, name: string, body?: Buffer) {
    const response = await this.client.fetch(`${this.address}${name}`, {
      method,
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
      ...(body && { body: new Uint8Array(body), headers: { 'Content-Type': 'application/octet-stream' } }),
    });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  }
}
