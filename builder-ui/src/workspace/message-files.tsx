import type { AttachedFile } from '@nativ/runtime';
import { IconPaperclip } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadList } from '../ui/upload-list.tsx';
import { sendChosen, useFileUploads } from '../ui/use-file-uploads.ts';
import classes from './message-files.module.css';

interface MessageFilesProps {
  readonly instanceId: string;
  readonly attached: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Files that go with a message to the inquirer. */
export function MessageFiles({ instanceId, attached, onChange }: MessageFilesProps) {
  const { t } = useTranslation();
  const id = useId();
  const uploads = useFileUploads({ instance: instanceId }, { attached, onChange });
  return (
    <div className={classes.files}>
      {/* The field of the browser itself hears the keys and is read aloud; only its looks are ours. */}
      <label htmlFor={id} className={classes.choose}>
        <IconPaperclip size={20} aria-hidden />
        {t('conversation.attach')}
        <input
          id={id}
          type="file"
          multiple
          className={classes.field}
          onChange={({ target }) => sendChosen(target, uploads)}
        />
      </label>
      <UploadList attached={attached} uploads={uploads} onChange={onChange} />
    </div>
  );
}
