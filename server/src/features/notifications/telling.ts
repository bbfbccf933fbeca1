import type { Language, NotificationKind } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { QuietTime } from './digest-times.ts';
import { languageOf } from './settings-service.ts';
import { findSettings, listChoices, type SettingsRow } from './settings-store.ts';
import { listWaiting, type Turn, type Waiting, type WaitingNotices } from './waiting-store.ts';

/** What there is to tell somebody, and how they want to be told. */
export interface Telling {
  readonly waiting: readonly WaitingNotices[];
  readonly language: Language;
  readonly zone: string;
  readonly quiet: QuietTime | null;
  readonly digest: SettingsRow['digest'];
  readonly digestMinute: number;
  /** What goes out in quiet hours too. */
  readonly urgent: ReadonlySet<NotificationKind>;
}

/** Reads it with the sight that the person has now, so that nothing goes out that they may no longer see. */
export function readTelling(
  people: Knex,
  { workspaceId, userId, role }: Pick<Turn, 'workspaceId' | 'userId' | 'role'>,
  waiting: Waiting,
): Promise<Telling> {
  return asPerson(people, { workspaceId, userId, role }, async (transaction) => {
    const row = await findSettings(transaction);
    const choices = await listChoices(transaction);
    return {
      waiting: await listWaiting(transaction, waiting),
      language: languageOf(row.language, row.profile_languages),
      zone: row.time_zone ?? row.workspace_time_zone,
      quiet: row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
      digest: row.digest,
      digestMinute: row.digest_minute,
      urgent: new Set(choices.filter((one) => one.urgent).map((one) => one.kind)),
    };
  });
}

export const isUrgent = ({ waiting, urgent }: Telling): boolean => waiting.some(({ kind }) => urgent.has(kind));
