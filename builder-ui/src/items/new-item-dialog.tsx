import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { NewItem } from './new-item.tsx';
import type { ItemKind } from './new-item-search.ts';

interface NewItemDialogProps {
  readonly groupKey?: string;
  readonly kind: ItemKind;
  readonly onClose: () => void;
}

/** A new task or event. What was typed for the one goes with the window, not with the choice. */
export function NewItemDialog({ groupKey, kind, onClose }: NewItemDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('items.newTitle')} onClose={onClose} isWide>
      <NewItem {...(groupKey !== undefined && { groupKey })} kind={kind} onDone={onClose} />
    </Dialog>
  );
}
