import { uuidv7 } from 'uuidv7';
import type { Log } from '../../observability/log.ts';
import { sweepAccounts } from '../account/sweep-service.ts';
import { acceptOverdueCorrections } from '../classifiers/overdue-corrections.ts';
import { type ErasureParts, runDueErasures } from '../erasure/run-erasures.ts';
import { forgetUnshown } from '../lessons/forget-media.ts';
import { sweepLive } from '../live/sweep-service.ts';
import { forgetOld } from '../notifications/notification-service.ts';
import { tellComingDue } from '../notifications/tell-waiting.ts';
import { forgetArchived } from '../posts/forget-archived.ts';
import { removeUnusedRooms } from '../practice/opening/remove-rooms.ts';
import { sweepQuarantine } from '../quarantine/sweep-quarantine.ts';
import { forgetGuards } from './guard-store.ts';
import { scheduleRetention } from './retention-store.ts';

const everyMs = 60_000;
const atOnce = 20;

/** Looks each minute for what the rules of forms ask for and for erasures that are due. Any number of nodes may. */
export class Keeper {
  private readonly parts: ErasureParts & { readonly log: Log; readonly quarantineDays: number };
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(parts: Keeper['parts']) {
    this.parts = parts;
  }

  start(): void {
    this.timer ??= setInterval(() => {
      this.round = this.round.then(() => this.look());
    }, everyMs).unref();
  }

  /** Lets what is under way end. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.round;
  }

  /** One round, of which each part may fail without the others. */
  async look(): Promise<void> {
    const { owner, engine, log, quarantineDays } = this.parts;
    await tellComingDue(engine).catch((cause) => log.warn({ err: cause }, 'Could not look for tasks that come due'));
    await scheduleRetention(owner, uuidv7).catch((cause) => log.warn({ err: cause }, 'Could not look for old cases'));
    await sweepQuarantine(owner, quarantineDays).catch((cause) =>
      log.warn({ err: cause }, 'Could not look through the quarantine'),
    );
    await forgetGuards(engine).catch((cause) => log.warn({ err: cause }, 'Could not forget what is old'));
    await runDueErasures(this.parts, log, atOnce);
    await forgetOld(owner).catch((cause) => log.warn({ err: cause }, 'Could not clear old notices away'));
    await sweepLive(owner).catch((cause) => log.warn({ err: cause }, 'Could not clear away what changed'));
    await forgetArchived(owner).catch((cause) => log.warn({ err: cause }, 'Could not forget what was taken back'));
    await forgetUnshown(owner).catch((cause) => log.warn({ err: cause }, 'Could not forget pictures of lessons'));
    await acceptOverdueCorrections(owner).catch((cause) =>
      log.warn({ err: cause }, 'Could not accept old corrections'),
    );
    await removeUnusedRooms(this.parts, log).catch((cause) =>
      log.warn({ err: cause }, 'Could not look for unused rooms'),
    );
    await sweepAccounts(owner).catch((cause) => log.warn({ err: cause }, 'Could not clear old mails away'));
  }
}
