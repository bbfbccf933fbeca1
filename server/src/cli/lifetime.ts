import type { Log } from '../observability/log.ts';

type Closer = () => Promise<void> | void;

/**
 * Holds what has been opened, in order, and closes it in the reverse order: what came last rests on what came first.
 * Something that is opened while all is being closed is closed at once.
 */
export class Lifetime {
  private readonly closers: { readonly name: string; readonly close: Closer }[] = [];
  private readonly log: Log;
  private ending: Promise<void> | null = null;

  constructor(log: Log) {
    this.log = log;
  }

  get isEnding(): boolean {
    return this.ending !== null;
  }

  async opened(name: string, close: Closer): Promise<void> {
    this.closers.push({ name, close });
    if (this.ending) await this.closeAll();
  }

  end(): Promise<void> {
    this.ending ??= this.closeAll();
    return this.ending;
  }

  private async closeAll(): Promise<void> {
    for (let next = this.closers.pop(); next; next = this.closers.pop()) {
      try {
        await next.close();
      } catch (error) {
        this.log.error({ err: error }, `Could not close ${next.name}`);
      }
    }
  }
}
