import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenRoom } from '../practice/use-open-room.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './help.module.css';

interface RecordLessonProps {
  readonly flow: string;
  readonly onClose: () => void;
}

/** As long as the name of a practice room may be, which the lesson then begins with. */
const mostLetters = 120;

/** Opens a practice room to record a lesson in. What it is called is for the champion to say: a question may name somebody. */
export function RecordLesson({ flow, onClose }: RecordLessonProps) {
  const { t } = useTranslation();
  const open = useOpenRoom();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('title')).trim();
    if (title !== '') open.mutate({ title, flow, purpose: 'free' });
  };
  return (
    <Dialog title={t('help.keep.record')} onClose={onClose}>
      <form className={classes.panel} onSubmit={submit}>
        <p>{t('help.keep.recordHow', { button: t('lessons.make.open') })}</p>
        <TextInput
          name="title"
          label={t('lessons.make.title')}
          description={t('lessons.make.hint')}
          required
          maxLength={mostLetters}
          dir="auto"
          data-first
        />
        {open.error && <ProblemAlert error={open.error} title={t('practice.rooms.failed')} />}
        <div className={classes.actions}>
          <Button type="submit" size="md" loading={open.isPending || open.isSuccess}>
            {t('help.keep.recordNow')}
          </Button>
          <Button size="md" variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
