import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { SecuritySettings, WorkspaceRole } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveSecuritySettings, securitySettingsQuery } from '../api/account-queries.ts';
import { sessionQuery } from '../api/session.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import '../ui/choice-styles.ts';
import classes from './account.module.css';

const choices = ['optional', 'roles', 'everybody'] as const;
const roles = ['admin', 'designer', 'champion', 'member'] as const;
const idleMinutes = [15, 30, 60, 240, 480, 1440];

/** Decides who must have a second factor, and when an unused session ends. */
export function SecuritySection() {
  const { t } = useTranslation();
  const settings = useQuery(securitySettingsQuery);
  return (
    <Section title={t('access.security.title')}>
      {settings.isPending && <LoadingLines lines={4} />}
      {settings.error && !settings.data && (
        <ProblemAlert
          error={settings.error}
          title={t('access.security.problem')}
          onRetry={() => void settings.refetch()}
        />
      )}
      {settings.data && <SecurityForm settings={settings.data} />}
    </Section>
  );
}

function SecurityForm({ settings }: { settings: SecuritySettings }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(settings.secondFactor);
  const { data: session } = useQuery(sessionQuery);
  // What is off stays to be seen, and can be switched on again, also where the other system is gone.
  const hasProvider = !settings.passwordSignIn || (session?.providers.length ?? 0) > 0;
  const save = useMutation({
    mutationFn: saveSecuritySettings,
    onSuccess: (saved) => queries.setQueryData(securitySettingsQuery.queryKey, saved),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const idle = String(form.get('idle'));
    save.mutate({
      secondFactor: chosen,
      secondFactorRoles: chosen === 'roles' ? (form.getAll('role') as WorkspaceRole[]) : [],
      idleMinutes: idle === '' ? null : Number(idle),
      passwordSignIn: form.get('passwordOff') === null,
    });
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      <fieldset className={classes.plain}>
        <legend className={classes.legend}>{t('access.security.who')}</legend>
        <div className={classes.choices}>
          {choices.map((choice) => (
            <label key={choice} className={classes.choice}>
              <input
                type="radio"
                name="secondFactor"
                value={choice}
                checked={chosen === choice}
                onChange={() => setChosen(choice)}
              />
              {t(`access.security.${choice}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen === 'roles' && <Roles chosen={settings.secondFactorRoles} />}
      <NativeSelect
        label={t('access.security.idle')}
        description={t('access.security.idleHint')}
        name="idle"
        defaultValue={settings.idleMinutes ?? ''}
      >
        <option value="">{t('access.security.never')}</option>
        {withOwn(settings.idleMinutes).map((minutes) => (
          <option key={minutes} value={minutes}>
            {timeWords(minutes, t)}
          </option>
        ))}
      </NativeSelect>
      {hasProvider && (
        <Checkbox
          name="passwordOff"
          label={t('passwordOff.label')}
          description={t('passwordOff.hint')}
          defaultChecked={!settings.passwordSignIn}
        />
      )}
      {save.error && <ProblemAlert error={save.error} title={t('access.security.failed')} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('access.security.save')}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {save.isSuccess && t('access.security.saved')}
      </p>
    </form>
  );
}

function Roles({ chosen }: { chosen: readonly WorkspaceRole[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.plain}>
      <legend className={classes.legend}>{t('access.security.rolesLabel')}</legend>
      <div className={classes.choices}>
        {roles.map((role) => (
          <label key={role} className={classes.choice}>
            <input type="checkbox" name="role" value={role} defaultChecked={chosen.includes(role)} />
            {t(`role.${role}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The times that are offered, and the one that a program may have set. */
function withOwn(own: number | null): number[] {
  return [...new Set([...idleMinutes, ...(own === null ? [] : [own])])].sort((a, b) => a - b);
}

function timeWords(minutes: number, t: TFunction): string {
  return minutes % 60 === 0
    ? t('access.security.hours', { count: minutes / 60 })
    : t('access.security.minutes', { count: minutes });
}
