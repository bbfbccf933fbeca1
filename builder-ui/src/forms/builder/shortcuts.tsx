import { useTranslation } from 'react-i18next';
import { altKey as alt, controlKey as control, ShortcutList } from '../../designs/shortcut-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';

const shortcuts = [
  ['undo', [control, 'Z']],
  ['redo', [control, 'Shift', 'Z']],
  ['add', [control, 'Enter']],
  ['search', ['/']],
  ['up', [alt, '↑']],
  ['down', [alt, '↓']],
  ['walk', ['↑', '↓']],
  ['edit', ['Enter']],
  ['leave', ['Esc']],
  ['duplicate', [control, 'D']],
  ['delete', ['Delete']],
  ['option', ['Enter']],
  ['help', ['?']],
] as const;

/** What the keyboard can do here. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('builder.shortcuts.title')} onClose={onClose}>
      <ShortcutList shortcuts={shortcuts.map(([name, keys]) => ({ label: t(`builder.shortcuts.${name}`), keys }))} />
    </Dialog>
  );
}
