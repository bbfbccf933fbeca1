import { IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './builder.module.css';
import type { Consequence } from './document/edit.ts';
import { useBuilder, useBuilderStore } from './state/use-builder.ts';

const patienceMs = 9_000;

/** What has just happened, what else it brought about, and the way back. */
export function BuilderToast() {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const toast = useBuilder((state) => state.toast);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => {
      if (store.get().toast === toast) store.set({ toast: null });
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [toast, store]);
  return (
    <div className={classes.toasts} role="status">
      {toast && (
        <div className={classes.toast} key={toast.id}>
          <span className={classes.toastText}>
            {toast.text}
            {consequencesInWords(toast.also, t).map((words) => (
              <span key={words} className={classes.toastMore}>
                {words}
              </span>
            ))}
          </span>
          {toast.canUndo && (
            <button type="button" className={classes.toastUndo} onClick={() => store.undo()}>
              {t('builder.undo')}
            </button>
          )}
          <button
            type="button"
            className={classes.toastClose}
            aria-label={t('builder.close')}
            onClick={() => store.set({ toast: null })}
          >
            <IconX size={16} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}

/** What else a change did to rules: how many follow, say less, or are gone. */
export function consequencesInWords(also: readonly Consequence[], t: TFunction): readonly string[] {
  const kinds = ['ruleFollowed', 'ruleReduced', 'ruleRemoved'] as const;
  return kinds.flatMap((kind) => {
    const count = new Set(also.filter((one) => one.kind === kind).map(({ rule }) => rule.id)).size;
    return count === 0 ? [] : [t(`builder.also.${kind}`, { count })];
  });
}
