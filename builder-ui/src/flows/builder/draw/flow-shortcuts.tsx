import { useTranslation } from 'react-i18next';
import { altKey as alt, controlKey as control, ShortcutList } from '../../../designs/shortcut-list.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

const shortcuts = [
  ['walk', ['←', '→', '↑', '↓']],
  ['ends', ['Home', 'End']],
  ['lines', ['L']],
  ['choose', ['Space']],
  ['chooseAll', [control, 'A']],
  ['nothing', ['Esc']],
  ['open', ['Enter']],
  ['back', ['F6']],
  ['shift', [alt, '←', '→', '↑', '↓']],
  ['connect', ['C']],
  ['add', ['Insert', '+']],
  ['remove', ['Delete']],
  ['undo', [control, 'Z']],
  ['redo', [control, 'Shift', 'Z']],
  ['zoom', ['PageUp', 'PageDown']],
  ['fit', ['0']],
  ['help', ['?']],
] as const;

/** What the keyboard can do in the drawing. */
export function FlowShortcuts({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('drawing.shortcuts.title')} onClose={onClose}>
      <ShortcutList shortcuts={shortcuts.map(([name, keys]) => ({ label: t(`drawing.shortcuts.${name}`), keys }))} />
    </Dialog>
  );
}
