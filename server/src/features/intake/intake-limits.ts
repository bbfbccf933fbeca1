import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import type { IntakeSettings } from '../../config/intake-settings.ts';
import type { TrustProxy } from '../../config/setting.ts';
import { clientNetwork, isLoopback } from './client-network.ts';
import { IntakeCounts } from './intake-counts.ts';

/** All limits are within ten minutes. */
export const windowSeconds = 600;

export interface Arrival {
  readonly formId: string;
  readonly address: string;
  /** Whether it came from a page of ours; what programs send counts in a stricter limit. */
  readonly isPage: boolean;
}

/** How often one place may send one form, and how often anybody may. Of an address, only a keyed hash is kept. */
export class IntakeLimits {
  private readonly counts: IntakeCounts;
  private readonly key: Buffer;
  private readonly settings: IntakeSettings;
  private readonly trustProxy: TrustProxy;

  constructor(parts: {
    readonly engine: Pool;
    readonly key: Buffer;
    readonly settings: IntakeSettings;
    readonly trustProxy: TrustProxy;
  }) {
    this.counts = new IntakeCounts(parts.engine, windowSeconds);
    this.key = parts.key;
    this.settings = parts.settings;
    this.trustProxy = parts.trustProxy;
  }

  /** Counts a submission before it is looked at. @returns 0 when it may come in, or else in how many seconds to try again */
  async waitFor({ formId, address, isPage }: Arrival): Promise<number> {
    // Nobody told us of a proxy, and everybody comes from this machine: behind it may stand the whole country.
    if (this.trustProxy === 0 && isLoopback(address)) return 0;
    const { perAddress, perAddressOfPrograms, perForm } = this.settings;
    const place = this.hash([isPage ? 'page' : 'program', formId, clientNetwork(address)]);
    const ofPlace = await this.counts.add(place);
    if (ofPlace.count > (isPage ? perAddress : perAddressOfPrograms)) return ofPlace.endsInSeconds;
    const ofForm = await this.counts.add(this.hash(['form', formId]));
    return ofForm.count > perForm ? ofForm.endsInSeconds : 0;
  }

  stop(): Promise<void> {
    return this.counts.stop();
  }

  private hash(parts: readonly string[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('base64url');
  }
}
