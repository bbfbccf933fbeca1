import { Button, Textarea } from '@mantine/core';
import type { PersonProfile } from '@nativ/schemas';
import { IconDeviceMobileOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeSecondFactorOf } from '../api/people-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './people.module.css';

/** Helps somebody in who has lost phone and recovery codes; why, and how it was made sure who asks, goes on record. */
export function RemoveFactorSection({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const remove = useMutation({
    mutationFn: () => removeSecondFactorOf(person.id, reason.trim()),
    onSuccess: () => {
      setOpen(false);
      setReason('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate();
  };
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{t('removeFactor.lead')}</p>
      <Button
        variant="default"
        leftSection={<IconDeviceMobileOff size={20} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => {
          remove.reset();
          setOpen(!isOpen);
        }}
      >
        {t('removeFactor.start')}
      </Button>
      {isOpen && (
        <form onSubmit={submit} className={classes.fields}>
          <Textarea
            label={t('removeFactor.reason')}
            description={t('removeFactor.reasonHint')}
            minLength={5}
            maxLength={300}
            required
            withAsterisk={false}
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={remove.isPending}>
              {t('removeFactor.remove')}
            </Button>
          </div>
        </form>
      )}
      <p role="status" className={classes.note}>
        {remove.isSuccess && t('removeFactor.done', { name: person.name })}
      </p>
      {remove.error && <ProblemAlert error={remove.error} title={t('removeFactor.failed')} />}
    </div>
  );
}
