import type { FlowDocument } from '@nativ/schemas';
import type { Knex } from 'knex';
import type { DesignRow, DesignStore } from '../../designs/design-store.ts';
import { findPrevious } from './previous-version-store.ts';

export type Stage =
  | { readonly kind: 'staged'; readonly previous: number | null }
  | { readonly kind: 'cannotStage'; readonly why: 'noPrevious' | 'beginsOtherwise' };

/** Live for everybody. */
export const live: Stage = { kind: 'staged', previous: null };

/**
 * Finds the version by which those go on that are not ready for the draft. While a flow is rolled out already, that stays the
 * same: what is published then is a better newest version.
 */
export async function stageBehind(
  transaction: Knex.Transaction,
  store: Pick<DesignStore<FlowDocument>, 'findVersion'>,
  row: DesignRow<FlowDocument>,
): Promise<Stage> {
  const previous = (await findPrevious(transaction, row.id)) ?? row.publishedVersion;
  const version = previous === null ? null : await store.findVersion(transaction, row.key, previous);
  if (!version) return { kind: 'cannotStage', why: 'noPrevious' };
  // One form, one address, one schedule leads to both.
  return beginning(version.document) === beginning(row.draft)
    ? { kind: 'staged', previous }
    : { kind: 'cannotStage', why: 'beginsOtherwise' };
}

function beginning({ nodes }: FlowDocument): string {
  const starts = nodes.filter(({ type }) => type.endsWith('Start'));
  return JSON.stringify(starts.map(({ type, config }) => [type, config?.form ?? null, config?.webhook ?? null]).sort());
}
