import type { Knex } from 'knex';
import type { FileStore } from '../../files/file-store.ts';
import { segmentName } from '../../files/segments.ts';
import type { Log } from '../../observability/log.ts';
import { deleteRow, giveUpExpired, listGone, type PassingFile } from './sweep-store.ts';

const everyMs = 60_000;
const mostAtOnce = 200;

export interface SweeperParts {
  readonly owner: Knex;
  readonly store: FileStore;
  readonly log: Log;
}

/**
 * Cleans up each minute: uploads that were never attached, files that were taken out again or erased. The bytes go at
 * once; the row stays ten minutes longer, since a write that was under way may still land, and is then swept again. Any number of nodes may.
 */
export class FileSweeper {
  private readonly parts: SweeperParts;
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(parts: SweeperParts) {
    this.parts = parts;
  }

  start(): void {
    this.timer ??= setInterval(() => {
      this.round = this.round.then(() => this.sweep());
    }, everyMs).unref();
  }

  /** Lets what is under way end. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  /** One round. What fails is tried again at the next. */
  async sweep(): Promise<void> {
    const { owner, log } = this.parts;
    try {
      await giveUpExpired(owner);
      for (const file of await listGone(owner, mostAtOnce)) await this.remove(file);
    } catch (cause) {
      log.warn({ err: cause }, 'Could not clean up files; it will be tried again');
    }
  }

  private async remove(file: PassingFile): Promise<void> {
    const { owner, store } = this.parts;
    for (let index = 0; index < file.mostSegments; index++) await store.delete(segmentName(file.place, index));
    if (file.isSettled) await deleteRow(owner, file);
  }
}
