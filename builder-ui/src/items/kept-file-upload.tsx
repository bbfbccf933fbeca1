import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadList } from '../ui/upload-list.tsx';
import { sendChosen, useFileUploads } from '../ui/use-file-uploads.ts';
import classes from './items.module.css';

interface KeptFileUploadProps {
  readonly groupKey: string;
  readonly onArrived: (id: string) => void;
}

const none = [] as const;

/** The way to add files: each is kept as soon as it has arrived, and says until then how far it is. */
export function KeptFileUpload({ groupKey, onArrived }: KeptFileUploadProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const uploads = useFileUploads(
    { group: groupKey },
    { attached: none, onChange: ([file]) => file && onArrived(file.id) },
  );
  return (
    <div className={classes.stack}>
      {/* The browser's own control looks like nothing else here: the button stands for it. */}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('items.files.add')}
        onChange={({ target }) => sendChosen(target, uploads)}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconPaperclip size={20} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('items.files.add')}
        </Button>
      </div>
      <UploadList attached={none} uploads={uploads} onChange={() => {}} />
    </div>
  );
}
