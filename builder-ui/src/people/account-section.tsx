import { Button, NativeSelect, Radio } from '@mantine/core';
import type { HandOver, PersonDeactivate, PersonProfile } from '@nativ/schemas';
import { IconLockOpen, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeAccount, handOverQuery, openAccount } from '../api/people-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import '../ui/choice-styles.ts';
import classes from './people.module.css';
import { PersonPicker } from './person-picker.tsx';
import { usePersonChange } from './use-person-change.ts';

/** Closing an account, with what becomes of the work; and opening it again. */
export function AccountSection({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const [isClosing, setClosing] = useState(false);
  const open = usePersonChange(() => openAccount(person.id));
  if (person.status === 'deactivated') {
    return (
      <div className={classes.stack}>
        <p className={classes.note}>{t('closing.isClosed', { name: person.name })}</p>
        <Button
          leftSection={<IconLockOpen size={20} aria-hidden />}
          loading={open.isPending}
          onClick={() => open.mutate(undefined)}
        >
          {t('closing.open')}
        </Button>
        {open.error && <ProblemAlert error={open.error} title={t('closing.failed')} />}
      </div>
    );
  }
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{t('closing.lead')}</p>
      <Button
        variant="default"
        leftSection={<IconUserOff size={20} aria-hidden />}
        aria-expanded={isClosing}
        onClick={() => setClosing(!isClosing)}
      >
        {t('closing.start')}
      </Button>
      {isClosing && <ClosingForm person={person} />}
    </div>
  );
}

function ClosingForm({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const held = useQuery({ ...handOverQuery(person.id), staleTime: 0 });
  if (held.isPending) return <LoadingLines lines={2} />;
  if (!held.data)
    return <ProblemAlert error={held.error} title={t('closing.failed')} onRetry={() => void held.refetch()} />;
  if (held.data.isLastAdmin) {
    return (
      <Notice tone="attention" title={t('closing.lastAdmin.title')}>
        {t('closing.lastAdmin.detail')}
      </Notice>
    );
  }
  return <Choices person={person} held={held.data} />;
}

function Choices({ person, held }: { person: PersonProfile; held: HandOver }) {
  const { t } = useTranslation();
  const text = useText();
  const [toWhom, setToWhom] = useState<'group' | 'person'>('group');
  const [heir, setHeir] = useState('');
  const close = usePersonChange((body: PersonDeactivate) => closeAccount(person.id, body));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    close.mutate({
      openTasks: toWhom === 'person' && heir !== '' ? heir : 'group',
      successors: held.groups.map(({ group }) => ({ group: group.key, personId: String(form.get(group.key)) })),
    });
  };
  return (
    <form onSubmit={submit} className={classes.fields}>
      {held.openTasks > 0 && (
        <fieldset className={classes.set}>
          <legend className={classes.legend}>{t('closing.tasks', { count: held.openTasks })}</legend>
          <Radio
            name="toWhom"
            label={t('closing.toGroup')}
            checked={toWhom === 'group'}
            onChange={() => setToWhom('group')}
          />
          <Radio
            name="toWhom"
            label={t('closing.toPerson')}
            description={t('closing.toPersonHint')}
            checked={toWhom === 'person'}
            onChange={() => setToWhom('person')}
          />
          {toWhom === 'person' && (
            <PersonPicker
              label={t('closing.whom')}
              none={t('closing.choose')}
              except={person.id}
              value={heir}
              onChange={setHeir}
            />
          )}
        </fieldset>
      )}
      {held.groups.map(({ group, candidates }) => (
        <NativeSelect
          key={group.key}
          name={group.key}
          label={t('closing.successor', { group: text(group.name) })}
          required
          withAsterisk={false}
          error={candidates.length === 0 && t('closing.noCandidate')}
        >
          <option value="">{t('closing.choose')}</option>
          {candidates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      ))}
      <div className={classes.buttons}>
        <Button type="submit" loading={close.isPending} disabled={toWhom === 'person' && heir === ''}>
          {t('closing.confirm', { name: person.name })}
        </Button>
      </div>
      {close.error && <ProblemAlert error={close.error} title={t('closing.failed')} />}
    </form>
  );
}
