import { Button } from '@mantine/core';
import type { LessonMedia } from '@nativ/schemas';
import { IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sendMedia } from '../../../api/lesson-queries.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { StepMedia } from '../step-media.tsx';
import { BothWords } from './both-words.tsx';
import classes from './edit.module.css';

interface MediaFieldProps {
  readonly lesson: string;
  readonly media: LessonMedia | null;
  readonly onChange: (media: LessonMedia | null) => void;
}

const accepted = 'image/png,image/jpeg,image/webp,video/mp4,video/webm';

/** A picture or a short video beside a step, with words for those who do not see it. */
export function MediaField({ lesson, media, onChange }: MediaFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const send = useMutation({ mutationFn: (file: File) => sendMedia(lesson, file), onSuccess: onChange });
  return (
    <div className={classes.fields}>
      {media && <StepMedia lesson={lesson} media={media} />}
      {media && (
        <BothWords
          label={t(media.kind === 'image' ? 'lessons.edit.media.alt' : 'lessons.edit.media.altVideo')}
          text={media.alt}
          onChange={(alt) => onChange(alt === '' ? { file: media.file, kind: media.kind } : { ...media, alt })}
        />
      )}
      <div className={classes.buttons}>
        {media ? (
          <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => onChange(null)}>
            {t('lessons.edit.media.remove')}
          </Button>
        ) : (
          <>
            <Button
              variant="default"
              leftSection={<IconPhotoPlus size={18} aria-hidden />}
              loading={send.isPending}
              onClick={() => field.current?.click()}
            >
              {t('lessons.edit.media.add')}
            </Button>
            <span className={classes.note}>{t('lessons.edit.media.hint')}</span>
          </>
        )}
      </div>
      <input
        ref={field}
        type="file"
        accept={accepted}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) send.mutate(file);
          currentTarget.value = '';
        }}
      />
      {send.error && <ProblemAlert error={send.error} title={t('lessons.edit.media.failed')} />}
    </div>
  );
}
