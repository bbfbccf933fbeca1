import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './toast-view.module.css';

interface ToastViewProps {
  /** What happened; null for nothing to say. A new object says it anew. */
  readonly toast: { readonly id: number; readonly text: string; readonly canUndo: boolean } | null;
  /** What else it brought about. */
  readonly more?: ReactNode;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

const patienceMs = 9_000;

/** What has just happened, for a moment, with the way back. */
export function ToastView({ toast, more, onUndo, onClose }: ToastViewProps) {
  const { t } = useTranslation();
  const id = toast?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing that happens has its own time, whoever closes it.
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(onClose, patienceMs);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className={classes.toasts} role="status">
      {toast && (
        <div className={classes.toast} key={toast.id}>
          <span>
            {toast.text}
            {more}
          </span>
          {toast.canUndo && (
            <button type="button" className={classes.undo} onClick={onUndo}>
              {t('builder.undo')}
            </button>
          )}
          <button type="button" className={classes.close} aria-label={t('builder.close')} onClick={onClose}>
            <IconX size={16} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}
