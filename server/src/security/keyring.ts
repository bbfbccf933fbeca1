import { CaseSeal, type GroupKey, type StoredCaseKey } from './case-seal.ts';
import type { GroupKeyRow } from './key-store.ts';

/**
 * The group keys of a workspace, in memory, so that sealing asks nobody. Each is unwrapped when it is first needed: one
 * that cannot be, for want of its master key, stops only what it seals.
 */
export class Keyring {
  private readonly rows: readonly GroupKeyRow[];
  private readonly unwrap: (row: GroupKeyRow) => Buffer;
  private readonly unwrapped = new Map<string, GroupKey>();

  constructor(rows: readonly GroupKeyRow[], unwrap: (row: GroupKeyRow) => Buffer) {
    this.rows = rows;
    this.unwrap = unwrap;
  }

  /**
   * Makes the key of a new case, wrapped for the first of its groups. A group that has no key yet, because it was made
   * this moment, is served by the key for cases without a group: which key wraps decides nothing about who reads.
   */
  newCase(caseId: string, groupIds: readonly string[]): { readonly seal: CaseSeal; readonly stored: StoredCaseKey } {
    const of = (groupId: string | null) => this.rows.find((row) => row.groupId === groupId);
    const row = of(groupIds[0] ?? null) ?? of(null);
    if (!row) throw new Error('Expected a workspace to have a key for cases without a group, but found none.');
    return CaseSeal.create(caseId, this.keyOf(row));
  }

  /**
   * Opens the key of a case.
   *
   * @param groupRow the group key as it is stored: another node may have made it a moment ago
   * @throws Error when the group key is not there
   */
  open(stored: StoredCaseKey, groupRow?: GroupKeyRow): CaseSeal {
    const row = this.rows.find(({ id }) => id === stored.groupKeyId) ?? groupRow;
    if (row?.id !== stored.groupKeyId)
      throw new Error(`Expected group key '${stored.groupKeyId}' to exist, but it does not.`);
    return CaseSeal.open(stored, this.keyOf(row));
  }

  private keyOf(row: GroupKeyRow): GroupKey {
    const known = this.unwrapped.get(row.id);
    if (known) return known;
    const key = { id: row.id, key: this.unwrap(row) };
    this.unwrapped.set(row.id, key);
    return key;
  }
}
