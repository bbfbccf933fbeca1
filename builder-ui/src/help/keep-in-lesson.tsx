import { Button } from '@mantine/core';
import type { Question } from '@nativ/schemas';
import { IconSchool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { RecordLesson } from './record-lesson.tsx';

type Kept = Pick<Question, 'id' | 'flow' | 'lessons'>;

/** An answer as part of the lessons that tell of its step; where none does, the way to record one. */
export function KeepInLesson({ question: { id, flow, lessons } }: { readonly question: Kept }) {
  const { t } = useTranslation();
  const text = useText();
  const [isRecording, setRecording] = useState(false);
  if (flow === null) return null;
  if (lessons.length === 0)
    return (
      <>
        <Button variant="default" leftSection={<IconSchool size={20} aria-hidden />} onClick={() => setRecording(true)}>
          {t('help.keep.record')}
        </Button>
        {isRecording && <RecordLesson flow={flow.key} onClose={() => setRecording(false)} />}
      </>
    );
  return lessons.map(({ key, title }) => (
    <Button
      key={key}
      variant="default"
      leftSection={<IconSchool size={20} aria-hidden />}
      renderRoot={(props) => <Link to="/lessons/$key/edit" params={{ key }} search={{ answer: id }} {...props} />}
    >
      {t('help.keep.lesson', { title: isolate(text(title)) })}
    </Button>
  ));
}
