import { Button } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadList } from '../ui/upload-list.tsx';
import { sendChosen, useFileUploads } from '../ui/use-file-uploads.ts';
import classes from './feed.module.css';

interface FileUploadsProps {
  readonly groupKey: string;
  readonly files: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Files that go with a post or a comment. */
export function FileUploads({ groupKey, files, onChange }: FileUploadsProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const uploads = useFileUploads({ group: groupKey }, { attached: files, onChange });
  useEffect(() => choose.current?.focus(), []);
  return (
    <div className={classes.uploads}>
      {/* The browser's own control looks like nothing else here: the button stands for it. */}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('feed.files.choose')}
        onChange={({ target }) => sendChosen(target, uploads)}
      />
      <Button
        ref={choose}
        variant="default"
        leftSection={<IconPaperclip size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('feed.files.choose')}
      </Button>
      <UploadList attached={files} uploads={uploads} onChange={onChange} />
    </div>
  );
}
