import type { ItemFile } from '@nativ/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inRoom } from '../api/room.ts';
import { FileLink } from '../forms/renderer/file-link.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './feed.module.css';

/** What the first bytes of a file said that it is: pictures, which a browser draws and never runs. */
const pictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** The files of what was said. Pictures show; everything else is saved. */
export function AttachedFiles({ files }: { files: readonly ItemFile[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t('feed.files.list')}>
      {files.map((file) => (
        <li key={file.id}>
          {pictures.includes(file.mediaType) && <Picture file={file} />}
          <FileLink id={file.id} files={files} language={language} />
        </li>
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
