import type { AttachedFile } from '@nativ/runtime';
import { IconPaperclip } from '@tabler/icons-react';
import { useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../api/upload-file.ts';
import type { FileContext } from '../forms/renderer/file-context.ts';
import { fileTexts } from '../forms/renderer/texts/file-texts.ts';
import { useUploads } from '../forms/renderer/theme/use-uploads.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './message-files.module.css';

interface MessageFilesProps {
  readonly instanceId: string;
  readonly attached: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Files that go with a message: sent as soon as they are chosen, attached when the message is. */
export function MessageFiles({ instanceId, attached, onChange }: MessageFilesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const texts = fileTexts(language);
  const current = useRef(attached);
  current.current = attached;
  const context = useMemo<FileContext>(
    () => ({
      texts: fileTexts(language),
      language,
      attached: [],
      upload: (request) => uploadFile({ instance: instanceId }, request),
    }),
    [language, instanceId],
  );
  const uploads = useUploads(context, '/files', (file) => onChange([...current.current, file]));
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
          onChange={({ target }) => {
            for (const file of target.files ?? []) uploads.start(file, file.name);
            target.value = '';
          }}
        />
      </label>
      <ul>
        {attached.map((file) => (
          <li key={file.id}>
            <bdi>{texts.attached(file.name, file.size)}</bdi>
            <button
              type="button"
              aria-label={texts.remove(file.name)}
              onClick={() => onChange(attached.filter((each) => each.id !== file.id))}
            >
              {texts.removeShort}
            </button>
          </li>
        ))}
        {uploads.sending.map((each) => (
          <li key={each.key}>
            <bdi>{each.trouble ?? texts.uploading(each.name, Math.round(each.part * 100))}</bdi>
            {each.trouble ? (
              <button type="button" aria-label={texts.retry(each.name)} onClick={() => uploads.retry(each)}>
                {texts.retryShort}
              </button>
            ) : null}
            <button type="button" aria-label={texts.cancel(each.name)} onClick={() => uploads.stop(each.key)}>
              {texts.cancelShort}
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.said} role="status">
        {uploads.said}
      </p>
    </div>
  );
}
