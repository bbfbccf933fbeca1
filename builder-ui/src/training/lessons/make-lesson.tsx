import { Button, TextInput } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makeLesson } from '../../api/lesson-queries.ts';
import { roomQuery } from '../../api/practice-queries.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { leaveRoom } from './enter-room.ts';
import classes from './lessons.module.css';

interface MakeLessonProps {
  /** The practice room that the case was done in. */
  readonly room: string;
  readonly instanceId: string;
}

/** Makes a lesson of a case that a champion did in a practice room, and goes to where its why is written. */
export function MakeLesson({ room, instanceId }: MakeLessonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  // A room that was opened to record a lesson is called after it.
  const { data: here } = useQuery({ ...roomQuery, enabled: false });
  const make = useMutation({
    mutationFn: (title: string) => makeLesson({ room, instance: instanceId, title: { [language]: title } }),
    onSuccess: ({ key }) => leaveRoom(`/lessons/${encodeURIComponent(key)}/edit`),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    make.mutate(String(new FormData(event.currentTarget).get('title')).trim());
  };
  return (
    <>
      <Button variant="default" leftSection={<IconSchool size={20} aria-hidden />} onClick={() => setOpen(true)}>
        {t('lessons.make.open')}
      </Button>
      {isOpen && (
        <Dialog title={t('lessons.make.open')} onClose={() => setOpen(false)}>
          <form onSubmit={submit} className={classes.stack}>
            <p className={classes.note}>{t('lessons.make.what')}</p>
            <TextInput
              name="title"
              label={t('lessons.make.title')}
              description={t('lessons.make.hint')}
              defaultValue={here?.title ?? ''}
              required
              maxLength={200}
              dir="auto"
              data-first
            />
            {make.error && <ProblemAlert error={make.error} title={t('lessons.make.failed')} />}
            <Button type="submit" size="md" loading={make.isPending}>
              {t('lessons.make.now')}
            </Button>
          </form>
        </Dialog>
      )}
    </>
  );
}
