import { useMutation } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveSaid, restoreSaid, type Said } from '../api/feed-queries.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { ToastView } from '../ui/toast-view.tsx';

interface TakenBack {
  readonly isTakenBack: (id: string) => boolean;
  readonly takeBack: (said: Said) => void;
}

const Context = createContext<TakenBack>({ isTakenBack: () => false, takeBack: () => {} });

/** What the reader has just taken back, gone from sight at once, with the way back for a moment. */
export const useTakenBack = (): TakenBack => useContext(Context);

export function TakenBackProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [gone, setGone] = useState<readonly string[]>([]);
  const [last, setLast] = useState<{ readonly number: number; readonly said: Said } | null>(null);
  const next = useRef(1);
  const back = (id: string) => setGone((ids) => ids.filter((one) => one !== id));
  const archive = useMutation({
    mutationFn: archiveSaid,
    onMutate: ({ id }) => setGone((ids) => [...ids, id]),
    onSuccess: (_none, said) => setLast({ number: next.current++, said }),
    onError: (_error, { id }) => back(id),
  });
  const restore = useMutation({ mutationFn: restoreSaid, onSuccess: (_none, { id }) => back(id) });
  const error = archive.error ?? restore.error;
  return (
    <Context.Provider value={{ isTakenBack: (id) => gone.includes(id), takeBack: (said) => archive.mutate(said) }}>
      {error && <ProblemAlert error={error} title={t('feed.archiveFailed')} takesFocus />}
      {children}
      <ToastView
        toast={last && { id: last.number, text: t(`feed.archived.${last.said.kind}`), canUndo: true }}
        onUndo={() => {
          if (last) restore.mutate(last.said);
          setLast(null);
        }}
        onClose={() => setLast(null)}
      />
    </Context.Provider>
  );
}
