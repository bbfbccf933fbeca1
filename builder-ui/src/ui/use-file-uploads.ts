import type { AttachedFile } from '@nativ/runtime';
import { useMemo, useRef } from 'react';
import { uploadFile } from '../api/upload-file.ts';
import type { FileContext } from '../forms/renderer/file-context.ts';
import { fileTexts } from '../forms/renderer/texts/file-texts.ts';
import { type Uploads, useUploads } from '../forms/renderer/theme/use-uploads.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** Where the files that are sent will belong. */
type Place = Parameters<typeof uploadFile>[0];

interface Files {
  readonly attached: readonly AttachedFile[];
  readonly onChange: (files: readonly AttachedFile[]) => void;
}

/** Files that go with what somebody writes: sent as soon as they are chosen, attached when it is published. */
export function useFileUploads(place: Place, { attached, onChange }: Files): Uploads {
  const language = useLanguage();
  const current = useRef(attached);
  current.current = attached;
  const placed = useRef(place);
  placed.current = place;
  const context = useMemo<FileContext>(
    () => ({
      texts: fileTexts(language),
      language,
      attached: [],
      upload: (request) => uploadFile(placed.current, request),
    }),
    [language],
  );
  return useUploads(context, '/files', (file) => onChange([...current.current, file]));
}

/** Sends what was chosen in a field of files, which can then be asked for the same again. */
export function sendChosen(field: HTMLInputElement, { start }: Uploads): void {
  for (const file of field.files ?? []) start(file, file.name);
  field.value = '';
}
