import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/i18n.ts';
import type { ItemKind } from './new-item-search.ts';

const NewItemDialog = lazy(async () => ({ default: (await withTexts(import('./new-item-dialog.tsx'))).NewItemDialog }));

interface NewItemButtonProps {
  /** The group in which it is to stand; without it, one is chosen. */
  readonly groupKey?: string;
  /** What it is at first. */
  readonly kind?: ItemKind;
}

/** Makes a task or an event without any flow. What it opens is loaded when it is pressed. */
export function NewItemButton({ groupKey, kind = 'task' }: NewItemButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconPlus size={20} aria-hidden />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('items.new')}
      </Button>
      {isOpen && (
        <Suspense>
          <NewItemDialog {...(groupKey !== undefined && { groupKey })} kind={kind} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
