import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type Ref, useRef } from 'react';
import { sendChosen, type useFileUploads } from './use-file-uploads.ts';

interface ChooseFilesProps {
  readonly label: string;
  readonly uploads: ReturnType<typeof useFileUploads>;
  readonly iconSize: number;
  /** The button, for whoever gives it the focus. */
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button to choose files by, which are sent at once. */
export function ChooseFiles({ label, uploads, iconSize, ref }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {/* The browser's own control looks like nothing else here: the button stands for it. */}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => sendChosen(target, uploads)}
      />
      <Button
        ref={ref}
        variant="default"
        leftSection={<IconPaperclip size={iconSize} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
