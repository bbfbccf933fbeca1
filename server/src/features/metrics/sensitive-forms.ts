import { declaresSensitive } from '@nativ/runtime';
import type { Knex } from 'knex';
import { type FormRow, readVersions } from './names-store.ts';

/** Versions of which it is kept whether they ask for something sensitive; they never change. */
const KEPT = 5000;

/** Knows which forms ask for something sensitive. */
export class SensitiveForms {
  private readonly known = new Map<string, boolean>();

  /** Whether any version of any of these forms does. */
  async areAmong(transaction: Knex.Transaction, forms: readonly FormRow[]): Promise<boolean> {
    const ids = forms.flatMap(({ versionIds }) => versionIds);
    const unknown = ids.filter((id) => !this.known.has(id));
    if (this.known.size + unknown.length > KEPT) this.known.clear();
    for (const { id, document } of unknown.length === 0 ? [] : await readVersions(transaction, unknown))
      this.known.set(id, declaresSensitive(document.schema));
    return ids.some((id) => this.known.get(id) ?? false);
  }
}
