import { VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import picker from '../../../designs/picker.module.css';
import { useText } from '../../../i18n/use-language.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { annotationsOf } from '../document/annotations.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import classes from './find-dialog.module.css';
import { findParts } from './find-parts.ts';

interface FindDialogProps {
  readonly drawn: DrawnFlow;
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
}

/** Finds a step by its name, kind, id or anything in its settings; Enter goes to the first, the arrows lead along the list. */
export function FindDialog({ drawn, onGo, onClose }: FindDialogProps) {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const found = useMemo(() => {
    const notes = annotationsOf(store.document).map((annotation) => ({
      ...annotation,
      words: text(annotation.text),
      kindLabel: t(`flowNotes.${annotation.kind}.name`),
    }));
    return findParts(drawn, notes, sought);
  }, [drawn, store, text, t, sought]);
  const go = (id: string) => {
    onClose();
    onGo(id);
  };
  const isSeeking = sought.trim() !== '';
  return (
    <Dialog title={t('flowTools.find')} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows lead through the list inside. */}
      <div className={picker.picker} onKeyDown={alongList}>
        <div className={picker.search}>
          <IconSearch size={18} aria-hidden />
          <input
            type="search"
            data-first
            data-along
            value={typed}
            aria-label={t('flowTools.findWhat')}
            placeholder={t('flowTools.findWhat')}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              const [first] = found;
              if (event.key !== 'Enter' || !first) return;
              event.preventDefault();
              go(first.id);
            }}
          />
        </div>
        {isSeeking && found.length === 0 && <p className={picker.none}>{t('flowTools.noneFound')}</p>}
        <ul className={classes.list}>
          {found.map(({ id, name, typeLabel, excerpt }) => (
            <li key={id}>
              <button type="button" data-along className={classes.found} onClick={() => go(id)}>
                <bdi className={classes.name}>{name}</bdi>
                <span className={classes.type}>{typeLabel}</span>
                {excerpt !== null && (
                  <bdi className={classes.excerpt} dir="auto">
                    {excerpt}
                  </bdi>
                )}
              </button>
            </li>
          ))}
        </ul>
        <VisuallyHidden role="status">{isSeeking && t('flowTools.found', { count: found.length })}</VisuallyHidden>
      </div>
    </Dialog>
  );
}

function alongList(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-along]')];
  const next = all[all.indexOf(event.target as HTMLElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
