import { randomBytes } from 'node:crypto';
import { seal, unseal } from './seal.ts';

/** What is sealed of a case, and where it belongs. */
export type SealedKind =
  | 'answers'
  | 'taskAnswers'
  | 'message'
  | 'contact'
  | 'file'
  | 'state'
  | 'record'
  | 'call'
  | 'callAnswer'
  | 'example';

/** Names the one place at which a sealed value opens. */
export interface SealedPlace {
  readonly kind: SealedKind;
  readonly rowId: string;
  /** The revision of a state, the sequence of a record: an older value put back does not open. 1 elsewhere. */
  readonly version: number;
}

/** A group key as it is used: already unwrapped. */
export interface GroupKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The key of one case as it is stored. */
export interface StoredCaseKey {
  readonly caseId: string;
  readonly groupKeyId: string;
  readonly wrapped: Buffer;
}

/** Seals and opens what belongs to one case. */
export class CaseSeal {
  readonly caseId: string;
  private readonly key: Buffer;

  private constructor(caseId: string, key: Buffer) {
    this.caseId = caseId;
    this.key = key;
  }

  /** Makes the key of a new case, wrapped with that of its group. */
  static create(caseId: string, group: GroupKey): { readonly seal: CaseSeal; readonly stored: StoredCaseKey } {
    const key = randomBytes(32);
    const wrapped = seal(group.key, wrapping(caseId, group.id), key.toString('base64'));
    return { seal: new CaseSeal(caseId, key), stored: { caseId, groupKeyId: group.id, wrapped } };
  }

  /** @throws Error when the key was not wrapped for this case with this group key */
  static open({ caseId, wrapped }: StoredCaseKey, group: GroupKey): CaseSeal {
    return new CaseSeal(caseId, Buffer.from(unseal(group.key, wrapping(caseId, group.id), wrapped), 'base64'));
  }

  seal(place: SealedPlace, value: unknown): Buffer {
    return seal(this.key, this.placed(place), JSON.stringify(value));
  }

  /** @throws Error when the value was sealed for another place, or was changed */
  open(place: SealedPlace, sealed: Buffer): unknown {
    return JSON.parse(unseal(this.key, this.placed(place), sealed));
  }

  private placed({ kind, rowId, version }: SealedPlace): string {
    return `nativ.sealed_values/sealed/${this.caseId}/${kind}/${rowId}/${version}`;
  }
}

const wrapping = (caseId: string, groupKeyId: string) => `nativ.case_keys/wrapped/${caseId}/${groupKeyId}`;
