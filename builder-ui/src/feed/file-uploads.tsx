import { Button } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../api/upload-file.ts';
import type { FileContext } from '../forms/renderer/file-context.ts';
import { fileTexts } from '../forms/renderer/texts/file-texts.ts';
import { useUploads } from '../forms/renderer/theme/use-uploads.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './feed.module.css';

interface FileUploadsProps {
  readonly groupKey: string;
  readonly files: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Files that go with what is said: sent as soon as they are chosen, attached when it is published. */
export function FileUploads({ groupKey, files, onChange }: FileUploadsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const texts = fileTexts(language);
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const current = useRef(files);
  current.current = files;
  const context = useMemo<FileContext>(
    () => ({
      texts: fileTexts(language),
      language,
      attached: [],
      upload: (request) => uploadFile({ group: groupKey }, request),
    }),
    [language, groupKey],
  );
  const uploads = useUploads(context, '/files', (file) => onChange([...current.current, file]));
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
        onChange={({ target }) => {
          for (const file of target.files ?? []) uploads.start(file, file.name);
          target.value = '';
        }}
      />
      <Button
        ref={choose}
        variant="default"
        leftSection={<IconPaperclip size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('feed.files.choose')}
      </Button>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <bdi>{texts.attached(file.name, file.size)}</bdi>
            <Button
              variant="subtle"
              aria-label={texts.remove(file.name)}
              onClick={() => onChange(files.filter((each) => each.id !== file.id))}
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
    </div>
  );
}
