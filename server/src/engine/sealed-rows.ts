import type { CaseSeal, SealedKind, StoredCaseKey } from '../security/case-seal.ts';

/** What a step leaves sealed, in the words of app.record_sealed: binary columns as base64. */
export interface SealedRows {
  readonly keys: readonly CaseKeyRow[];
  readonly sealed: readonly SealedRow[];
}

interface CaseKeyRow {
  readonly id: string;
  readonly group_key_id: string;
  readonly wrapped: string;
}

export interface SealedRow {
  readonly kind: SealedKind;
  readonly row_id: string;
  /** Of a record; 0 elsewhere. */
  readonly sequence: number;
  readonly case_id: string;
  readonly instance_id: string | null;
  readonly fields: readonly string[];
  readonly sealed: string;
}

/** By what an instance seals; with the key of the case when it is new and has to be stored. */
export interface Sealing {
  readonly seal: CaseSeal;
  readonly stored: StoredCaseKey | null;
}

/** What is sealed, before it is. */
export interface ToSeal {
  readonly kind: SealedKind;
  readonly rowId: string;
  readonly version: number;
  readonly value: unknown;
  /** JSON pointers to what was answered, for those who may know that it was. */
  readonly fields?: readonly string[];
}

function sealedRow(seal: CaseSeal, instanceId: string | null, { value, fields = [], ...place }: ToSeal): SealedRow {
  return {
    kind: place.kind,
    row_id: place.rowId,
    sequence: place.kind === 'record' ? place.version : 0,
    case_id: seal.caseId,
    instance_id: instanceId,
    fields,
    sealed: seal.seal(place, value).toString('base64'),
  };
}

export function sealedRows({ seal, stored }: Sealing, instanceId: string | null, parts: readonly ToSeal[]): SealedRows {
  return {
    keys: stored
      ? [{ id: stored.caseId, group_key_id: stored.groupKeyId, wrapped: stored.wrapped.toString('base64') }]
      : [],
    sealed: parts.map((part) => sealedRow(seal, instanceId, part)),
  };
}
