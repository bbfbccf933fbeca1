import { Button } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import { IconPaperclip } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/i18n.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';

const FileUploads = lazy(() =>
  withTexts(import('./file-uploads.tsx')).then((module) => ({ default: module.FileUploads })),
);

interface AddFilesProps {
  readonly groupKey: string;
  readonly files: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** The way to files; what uploads them comes when it is wanted. */
export function AddFiles(props: AddFilesProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button variant="subtle" leftSection={<IconPaperclip size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t('feed.files.add')}
      </Button>
    );
  return (
    <Suspense fallback={<LoadingLines lines={1} />}>
      <FileUploads {...props} />
    </Suspense>
  );
}
