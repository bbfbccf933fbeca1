import { useTranslation } from 'react-i18next';
import classes from './builder.module.css';
import { Dialog } from './dialog.tsx';

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent);
const control = isApple ? '⌘' : 'Ctrl';
const alt = isApple ? '⌥' : 'Alt';

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
      <dl className={classes.shortcuts}>
        {shortcuts.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`builder.shortcuts.${name}`)}</dt>
            <dd dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
