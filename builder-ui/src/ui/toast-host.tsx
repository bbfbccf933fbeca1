import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { closeToast, showToast, useShownToast } from './toast.ts';
import { ToastView } from './toast-view.tsx';

/** Where the work space says what has just happened. It stands once, in the frame around every screen. */
export function ToastHost() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const toast = useShownToast();
  const undo = async () => {
    const back = toast?.undo;
    closeToast();
    if (!back) return;
    try {
      await back();
      showToast(t('toast.undone'));
    } catch {
      showToast(t('toast.notUndone'));
    }
    // Whatever came back may stand in any list.
    void queries.invalidateQueries();
  };
  return (
    <ToastView
      toast={toast && { id: toast.id, text: toast.text, canUndo: toast.undo !== null }}
      more={toast?.more && <> {toast.more}</>}
      onUndo={() => void undo()}
      onClose={closeToast}
    />
  );
}
