import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PublishNoteProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** The longest note that is kept. */
const longest = 500;

/** What changed and why, for those who look at the versions later. */
export function PublishNote({ note, onChange }: PublishNoteProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('publishing.note')}
      description={t('publishing.noteHint')}
      dir="auto"
      autosize
      minRows={2}
      maxLength={longest}
      value={note}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
