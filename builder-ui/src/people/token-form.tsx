import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ApiTokenCreate, ApiTokenCreated, Scope } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createToken } from '../api/people-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import '../ui/choice-styles.ts';
import classes from './people.module.css';
import { RoleChoice } from './role-choice.tsx';

const areas = ['people', 'groups', 'tasks', 'posts', 'cases', 'submissions', 'forms', 'flows', 'workspace'] as const;
const durations = [7, 30, 90, 365] as const;

interface TokenFormProps {
  readonly isAdmin: boolean;
  readonly onCreated: (created: ApiTokenCreated) => void;
}

/** Makes a token: what it is for, what it may do, until when; and for admins, whether a program gets an account of its own. */
export function TokenForm({ isAdmin, onCreated }: TokenFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isProgram, setProgram] = useState(false);
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const create = useMutation({
    mutationFn: createToken,
    onSuccess: (created) => {
      void queries.invalidateQueries({ queryKey: ['tokens'] });
      onCreated(created);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const role = form.get('role') as NonNullable<ApiTokenCreate['program']>['role'];
    create.mutate({
      name: String(form.get('name')).trim(),
      days: Number(form.get('days')),
      scopes: [...scopes],
      ...(isProgram && { program: { role } }),
    });
  };
  const toggle = (scope: Scope, isOn: boolean) =>
    setScopes(isOn ? [...scopes, scope] : scopes.filter((each) => each !== scope));
  return (
    <form onSubmit={submit} className={classes.fields}>
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        name="name"
        maxLength={80}
        required
        withAsterisk={false}
      />
      <fieldset className={classes.set}>
        <legend className={classes.legend}>{t('tokens.scopes')}</legend>
        <div className={classes.choices}>
          {areas
            .flatMap((area): Scope[] => [`${area}:read`, `${area}:write`])
            .concat('events:read')
            .map((scope) => (
              <Checkbox
                key={scope}
                label={t(`scope.${scope.replace(':', '_')}` as 'scope.people_read')}
                checked={scopes.includes(scope)}
                onChange={(event) => toggle(scope, event.currentTarget.checked)}
              />
            ))}
        </div>
      </fieldset>
      <NativeSelect label={t('tokens.duration')} name="days" defaultValue="90">
        {durations.map((days) => (
          <option key={days} value={days}>
            {t('tokens.days', { count: days })}
          </option>
        ))}
      </NativeSelect>
      {isAdmin && (
        <Checkbox
          label={t('tokens.forProgram')}
          description={t('tokens.forProgramHint')}
          checked={isProgram}
          onChange={(event) => setProgram(event.currentTarget.checked)}
        />
      )}
      {isProgram && <RoleChoice defaultValue="member" />}
      <div className={classes.buttons}>
        <Button type="submit" loading={create.isPending} disabled={scopes.length === 0}>
          {t('tokens.create')}
        </Button>
      </div>
      {create.error && <ProblemAlert error={create.error} title={t('tokens.failed')} />}
    </form>
  );
}
