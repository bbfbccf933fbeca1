import '../ui/choice-styles.ts';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { controlKey, ShortcutList } from '../designs/shortcut-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { switchLetterKeys, useLetterKeys } from './letter-keys.ts';
import classes from './search.module.css';
import { keyName, type Shortcut, shortcutsAt, useRegisteredShortcuts } from './shortcuts.ts';

/** What the keyboard can do on this screen and everywhere, and whether letters alone do anything. */
export function ShortcutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const isOn = useLetterKeys();
  const all = useRegisteredShortcuts();
  const here = shortcutsAt('screen', all);
  const palette = { label: t('search.keys.palette'), keys: [controlKey, 'K'] };
  return (
    <Dialog title={t('search.keys.title')} onClose={onClose}>
      {here.length > 0 && (
        <section>
          <h3 className={classes.keysHead}>{t('search.keys.here')}</h3>
          <ShortcutList shortcuts={here.map(shown)} />
        </section>
      )}
      <section>
        <h3 className={classes.keysHead}>{t('search.keys.everywhere')}</h3>
        <ShortcutList shortcuts={[palette, ...shortcutsAt('everywhere', all).map(shown)]} />
      </section>
      <Checkbox
        className={classes.keysSwitch ?? ''}
        label={t('search.keys.letters')}
        description={t('search.keys.lettersHint')}
        checked={isOn}
        onChange={(event) => switchLetterKeys(event.currentTarget.checked)}
      />
    </Dialog>
  );
}

const shown = ({ label, keys }: Shortcut) => ({ label, keys: keys.map(keyName) });
