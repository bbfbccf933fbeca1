import { Button, Textarea, TextInput } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { useShape } from '../canvas/use-shape.ts';
import { pastedOptions, readOptions, withOptions } from '../document/options.ts';
import { useBuilderStore } from '../state/use-builder.ts';
import classes from './properties.module.css';

/** Many answers at once, and the values under which they are kept. */
export function OptionFields({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const [isPasting, setPasting] = useState(false);
  return (
    <div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconClipboardText size={18} aria-hidden />}
        onClick={() => setPasting(true)}
      >
        {t('builder.options.paste')}
      </Button>
      {isPasting && <PasteDialog path={path} onClose={() => setPasting(false)} />}
    </div>
  );
}

function PasteDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const [text, setText] = useState('');
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const put = (isReplacing: boolean) => {
    const present = readOptions(store.document, path);
    const isNumeric = present.length > 0 && present.every(({ value }) => typeof value === 'number');
    const options = pastedOptions(isReplacing ? [] : present, text, isNumeric);
    store.change((document) => withOptions(document, path, options), { label: t('builder.did.options') });
    onClose();
  };
  return (
    <Dialog title={t('builder.options.paste')} onClose={onClose}>
      <div className={classes.dialog}>
        <Textarea
          label={t('builder.options.pasteLabel')}
          description={t('builder.options.pasteHint')}
          value={text}
          rows={8}
          dir="auto"
          onChange={({ target }) => setText(target.value)}
        />
        <div className={classes.buttons}>
          <Button disabled={lines === 0} onClick={() => put(false)}>
            {t('builder.options.addLines', { count: lines })}
          </Button>
          <Button variant="default" disabled={lines === 0} onClick={() => put(true)}>
            {t('builder.options.replace')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The values that answers are kept as. They are what rules, flows and statistics compare. */
export function OptionValues({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  useShape(path);
  const options = readOptions(store.document, path);
  if (options.length === 0) return null;
  return (
    <fieldset className={classes.part}>
      <legend>{t('builder.options.values')}</legend>
      {options.map(({ value, title }, index) => (
        <TextInput
          key={String(options[index]?.from)}
          size="sm"
          dir="ltr"
          label={title}
          value={String(value)}
          disabled={typeof value !== 'string'}
          onChange={({ target }) => {
            const isTaken = options.some((option, at) => at !== index && option.value === target.value);
            const option = options[index];
            if (isTaken || target.value === '' || option === undefined) return;
            store.change(
              (document) => withOptions(document, path, options.with(index, { ...option, value: target.value })),
              { label: t('builder.did.options'), tag: `value ${path} ${index}` },
            );
          }}
        />
      ))}
    </fieldset>
  );
}
