import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import classes from '../../ui/toast-view.module.css';
import { ToastView } from '../../ui/toast-view.tsx';
import type { Consequence } from './document/edit.ts';
import { useBuilder, useBuilderStore } from './state/use-builder.ts';

/** What has just happened, what else it brought about, and the way back. */
export function BuilderToast() {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const toast = useBuilder((state) => state.toast);
  const more = consequencesInWords(toast?.also ?? [], t).map((words) => (
    <span key={words} className={classes.more}>
      {words}
    </span>
  ));
  return <ToastView toast={toast} more={more} onUndo={() => store.undo()} onClose={() => store.set({ toast: null })} />;
}

/** What else a change did to rules: how many follow, say less, or are gone. */
export function consequencesInWords(also: readonly Consequence[], t: TFunction): readonly string[] {
  const kinds = ['ruleFollowed', 'ruleReduced', 'ruleRemoved'] as const;
  return kinds.flatMap((kind) => {
    const count = new Set(also.filter((one) => one.kind === kind).map(({ rule }) => rule.id)).size;
    return count === 0 ? [] : [t(`builder.also.${kind}`, { count })];
  });
}
