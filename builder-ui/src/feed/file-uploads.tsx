import type { AttachedFile } from '@nativ/runtime';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFiles } from '../ui/choose-files.tsx';
import { UploadList } from '../ui/upload-list.tsx';
import { useFileUploads } from '../ui/use-file-uploads.ts';
import classes from './feed.module.css';

interface FileUploadsProps {
  readonly groupKey: string;
  readonly files: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Files that go with a post or a comment. */
export function FileUploads({ groupKey, files, onChange }: FileUploadsProps) {
  const { t } = useTranslation();
  const choose = useRef<HTMLButtonElement>(null);
  const uploads = useFileUploads({ group: groupKey }, { attached: files, onChange });
  useEffect(() => choose.current?.focus(), []);
  return (
    <div className={classes.uploads}>
      <ChooseFiles ref={choose} label={t('feed.files.choose')} uploads={uploads} iconSize={18} />
      <UploadList attached={files} uploads={uploads} onChange={onChange} />
    </div>
  );
}
