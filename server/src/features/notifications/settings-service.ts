import { findTimeZone } from '@nativ/runtime';
import type { Language, NotificationKind, NotificationSettings, NotificationSettingsPatch } from '@nativ/schemas';
import type { Knex } from 'knex';
import { asPerson } from '../../db/person-transaction.ts';
import type { Actor } from '../../security/actor.ts';
import { minuteOf, timeOf } from './minutes.ts';
import * as store from './settings-store.ts';

export type SettingsOutcome =
  | { readonly kind: 'set'; readonly settings: NotificationSettings }
  | { readonly kind: 'unknownTimeZone' }
  | { readonly kind: 'quietHoursEmpty' };

/** What the database holds to as well (migration 0034-being-told). */
const alwaysInApp: readonly NotificationKind[] = ['glassBroken', 'exported'];

/** By which ways somebody is told. Everybody decides for themselves. */
export class NotificationSettingsService {
  private readonly people: Knex;
  private readonly server: Pick<NotificationSettings, 'sendsMail' | 'pushKey'>;

  constructor(parts: { readonly people: Knex } & Pick<NotificationSettings, 'sendsMail' | 'pushKey'>) {
    this.people = parts.people;
    this.server = { sendsMail: parts.sendsMail, pushKey: parts.pushKey };
  }

  read(actor: Actor): Promise<NotificationSettings> {
    return asPerson(this.people, actor, (transaction) => this.readIn(transaction));
  }

  async change(actor: Actor, patch: NotificationSettingsPatch): Promise<SettingsOutcome> {
    const { quietHours, timeZone } = patch;
    if (timeZone && !findTimeZone(timeZone)) return { kind: 'unknownTimeZone' };
    if (quietHours && quietHours.from === quietHours.to) return { kind: 'quietHoursEmpty' };
    return asPerson(this.people, actor, async (transaction) => {
      const choices = patch.choices?.map((one) => (alwaysInApp.includes(one.kind) ? { ...one, inApp: true } : one));
      if (choices && choices.length > 0) await store.saveChoices(transaction, actor, lastOfEach(choices));
      const change = changeOf(patch);
      if (Object.keys(change).length > 0) await store.saveSettings(transaction, actor, change);
      return { kind: 'set', settings: await this.readIn(transaction) } as const;
    });
  }

  private async readIn(transaction: Knex.Transaction): Promise<NotificationSettings> {
    const row = await store.findSettings(transaction);
    return {
      choices: await store.listChoices(transaction),
      alwaysInApp: [...alwaysInApp],
      quietHours:
        row.quiet_from === null || row.quiet_to === null
          ? null
          : { from: timeOf(row.quiet_from), to: timeOf(row.quiet_to) },
      digest: row.digest,
      digestAt: timeOf(row.digest_minute),
      language: row.language,
      timeZone: row.time_zone,
      workspaceTimeZone: row.workspace_time_zone,
      effectiveLanguage: languageOf(row.language, row.profile_languages),
      ...this.server,
    };
  }
}

/** The language that somebody chose, or the first of their profile that the product speaks, or Hebrew. */
export function languageOf(chosen: Language | null, ofProfile: readonly string[]): Language {
  return chosen ?? ofProfile.find((one): one is Language => one === 'he' || one === 'en') ?? 'he';
}

function changeOf({
  quietHours,
  digest,
  digestAt,
  language,
  timeZone,
}: NotificationSettingsPatch): store.SettingsChange {
  return {
    ...(quietHours !== undefined && {
      quiet_from: quietHours && minuteOf(quietHours.from),
      quiet_to: quietHours && minuteOf(quietHours.to),
    }),
    ...(digest !== undefined && { digest }),
    ...(digestAt !== undefined && { digest_minute: minuteOf(digestAt) }),
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
  };
}

/** One statement writes each row once. */
function lastOfEach<Choice extends { readonly kind: string }>(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((one) => [one.kind, one])).values()];
}
