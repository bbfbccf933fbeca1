import type { ItemFile } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inRoom } from '../api/room.ts';
import { FileLink } from '../forms/renderer/file-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './feed.module.css';

/** What the first bytes of a file said that it is: pictures, which a browser draws and never runs. */
const pictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

interface AttachedFilesProps {
  readonly files: readonly ItemFile[];
  /** Whether it stands in a list already, and is none. */
  readonly isAlone?: boolean;
}

/** The files of what was said. Pictures show; everything else is saved. */
export function AttachedFiles({ files, isAlone = false }: AttachedFilesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (files.length === 0) return null;
  const shown = (file: ItemFile) => (
    <>
      {pictures.includes(file.mediaType) && <Picture file={file} />}
      <FileLink id={file.id} files={files} language={language} />
    </>
  );
  if (isAlone) return <div className={classes.files}>{files.map((file) => shown(file))}</div>;
  return (
    <ul className={classes.files} aria-label={t('feed.files.list')}>
      {files.map((file) => (
        <li key={file.id}>{shown(file)}</li>
      ))}
    </ul>
  );
}

function Picture({ file }: { file: ItemFile }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return null;
  return (
    <img
      src={inRoom(`/api/v1/files/${encodeURIComponent(file.id)}`)}
      alt={file.name}
      loading="lazy"
      onError={() => setBroken(true)}
    />
  );
}
