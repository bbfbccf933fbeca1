import type { Pool, PoolClient } from 'pg';
import { type Enrolment, enrol, stepOfCode } from './authenticator.ts';
import { hashOfRecoveryCode, makeRecoveryCodes } from './recovery-codes.ts';
import { seal, unseal } from './seal.ts';
import {
  forgetProofs,
  insertEnrolment,
  lockSecondFactor,
  replaceRecoveryCodes,
  type SecondFactorRow,
  takeRecoveryCode,
  useStep,
} from './second-factor-store.ts';

/** What somebody shows: six digits of the app, or a recovery code. */
export type Proof = { readonly code: string } | { readonly recoveryCode: string };

export type ProofOutcome = 'right' | 'wrong' | 'none';

/** An authenticator app and ten recovery codes. Each code works once, also when it is sent twice at the same moment. */
export class SecondFactors {
  private readonly identity: Pool;
  private readonly key: Buffer;

  constructor(identity: Pool, key: Buffer) {
    this.identity = identity;
    this.key = key;
  }

  /** Begins to set one up. It asks nothing of anybody until its first code. Null when there is one already. */
  async begin(identityId: string, issuer: string, account: string): Promise<Enrolment | null> {
    const enrolment = enrol(issuer, account);
    const sealed = seal(this.key, placeOf(identityId), enrolment.secret);
    return (await insertEnrolment(this.identity, identityId, sealed)) ? enrolment : null;
  }

  /** Ends setting up with the first code of the app, and gives the recovery codes: they are shown this once. */
  async confirm(
    client: PoolClient,
    identityId: string,
    code: string,
  ): Promise<{ readonly outcome: ProofOutcome | 'on'; readonly codes: readonly string[] }> {
    const row = await lockSecondFactor(client, identityId);
    if (row === null) return { outcome: 'none', codes: [] };
    if (row.isConfirmed) return { outcome: 'on', codes: [] };
    if (!(await this.useCode(client, identityId, row, code))) return { outcome: 'wrong', codes: [] };
    await forgetProofs(client, identityId);
    return { outcome: 'right', codes: await renewCodes(client, identityId) };
  }

  /** Whether this is a code of the app or a recovery code; then it is used up. */
  async prove(client: PoolClient, identityId: string, proof: Proof): Promise<ProofOutcome> {
    const row = await lockSecondFactor(client, identityId);
    if (!row?.isConfirmed) return 'none';
    const isRight =
      'code' in proof
        ? await this.useCode(client, identityId, row, proof.code)
        : await useRecoveryCode(client, identityId, row, proof.recoveryCode);
    return isRight ? 'right' : 'wrong';
  }

  private async useCode(client: PoolClient, identityId: string, row: SecondFactorRow, code: string): Promise<boolean> {
    const secret = unseal(this.key, placeOf(identityId), row.sealedSecret);
    const step = stepOfCode(secret, code, row.lastStep, new Date());
    if (step === null) return false;
    await useStep(client, identityId, step);
    return true;
  }
}

async function useRecoveryCode(
  client: PoolClient,
  identityId: string,
  { recoverySalt }: SecondFactorRow,
  code: string,
) {
  if (recoverySalt === null) return false;
  return takeRecoveryCode(client, identityId, await hashOfRecoveryCode(code, recoverySalt));
}

/** Ten new codes; those before work no more. */
export async function renewCodes(client: PoolClient, identityId: string): Promise<readonly string[]> {
  const made = await makeRecoveryCodes();
  await replaceRecoveryCodes(client, identityId, made);
  return made.codes;
}

const placeOf = (identityId: string) => `second-factor/${identityId}`;
