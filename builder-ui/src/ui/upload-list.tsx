import { Button } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import { fileTexts } from '../forms/renderer/texts/file-texts.ts';
import type { Uploads } from '../forms/renderer/theme/use-uploads.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './upload-list.module.css';

interface UploadListProps {
  readonly attached: readonly AttachedFile[];
  readonly uploads: Uploads;
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** The files that are attached and those on their way, each with what can be done about it, and what is said of them aloud. */
export function UploadList({ attached, uploads, onChange }: UploadListProps) {
  const texts = fileTexts(useLanguage());
  return (
    <>
      <ul className={classes.list}>
        {attached.map((file) => (
          <li key={file.id}>
            <bdi>{texts.attached(file.name, file.size)}</bdi>
            <Button
              variant="subtle"
              aria-label={texts.remove(file.name)}
              onClick={() => onChange(attached.filter((each) => each.id !== file.id))}
            >
              {texts.removeShort}
            </Button>
          </li>
        ))}
        {uploads.sending.map((each) => (
          <li key={each.key}>
            <bdi>{each.trouble ?? texts.uploading(each.name, Math.round(each.part * 100))}</bdi>
            {each.trouble ? (
              <Button variant="subtle" aria-label={texts.retry(each.name)} onClick={() => uploads.retry(each)}>
                {texts.retryShort}
              </Button>
            ) : null}
            <Button variant="subtle" aria-label={texts.cancel(each.name)} onClick={() => uploads.stop(each.key)}>
              {texts.cancelShort}
            </Button>
          </li>
        ))}
      </ul>
      <p className={classes.said} role="status">
        {uploads.said}
      </p>
    </>
  );
}
