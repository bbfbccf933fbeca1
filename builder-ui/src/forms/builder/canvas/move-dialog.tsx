import { Button, NativeSelect } from '@mantine/core';
import { joinPointer } from '@nativ/runtime';
import type { FormDocument } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { questionKeys, shapeAt } from '../document/containers.ts';
import { pageContents } from '../document/pages.ts';
import { isWithin, keyOf } from '../document/question-path.ts';
import { localizedIn, writtenLanguage } from '../document/texts.ts';
import { questionTitle } from '../question-words.ts';
import { useDocument } from '../state/use-builder.ts';
import classes from './move-dialog.module.css';
import { openContainers } from './neighbour-place.ts';
import { useCanvasEdits } from './use-canvas-edits.ts';

/** Moves a question without dragging: to which part of the form, and before which question. */
export function MoveDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const document = useDocument();
  const edits = useCanvasEdits();
  const targets = targetsOf(document, path, t);
  const [chosen, setChosen] = useState(0);
  const [before, setBefore] = useState('');
  const target = targets[chosen] ?? targets[0];
  if (target === undefined) return null;
  const keys = target.keys.filter((key) => joinPointer(target.container, key) !== path);
  const move = () => {
    onClose();
    edits.move(path, { container: target.container, before: before === '' ? null : before, page: target.page });
  };
  return (
    <Dialog title={t('builder.move.title', { title: edits.titleOf(path) })} onClose={onClose}>
      <div className={classes.fields}>
        <NativeSelect
          label={t('builder.move.where')}
          value={chosen}
          onChange={({ target: { value } }) => {
            setChosen(Number(value));
            setBefore('');
          }}
          data={targets.map(({ label }, value) => ({ label, value: String(value) }))}
        />
        <NativeSelect
          label={t('builder.move.before')}
          value={before}
          onChange={({ target: { value } }) => setBefore(value)}
          data={[
            ...keys.map((key) => ({
              value: key,
              label: t('builder.move.beforeOne', {
                title: questionTitle(shapeAt(document, joinPointer(target.container, key)), key),
              }),
            })),
            { value: '', label: t('builder.move.end') },
          ]}
        />
        <div className={classes.buttons}>
          <Button onClick={move}>{t('builder.move.do')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface Target {
  readonly container: string;
  readonly page: string | undefined;
  readonly label: string;
  readonly keys: readonly string[];
}

function targetsOf(document: FormDocument, path: string, t: TFunction): readonly Target[] {
  const written = writtenLanguage(document);
  const pages = pageContents(document).map(({ page, keys }, index) => ({
    container: '',
    page: page.id,
    label: t('builder.move.page', { number: index + 1, title: localizedIn(page.title, written, written) }),
    keys,
  }));
  const top = { container: '', page: undefined, label: t('builder.move.top'), keys: questionKeys(document, '') };
  const inside = openContainers(document)
    .filter((container) => container !== '' && !isWithin(container, path))
    .map((container) => {
      const holder = container.replace(/\/\*$/, '');
      const title = questionTitle(shapeAt(document, holder), keyOf(holder));
      return {
        container,
        page: undefined,
        label: t('builder.move.inside', { title }),
        keys: questionKeys(document, container),
      };
    });
  return [...(pages.length > 0 ? pages : [top]), ...inside];
}
