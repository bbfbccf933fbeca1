import type { Form, FormDocument } from '@nativ/schemas';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../../api/api-problem.ts';
import { changeForm, formQuery, readForm } from '../../../api/design-queries.ts';
import { meQuery } from '../../../api/session.ts';
import { documentOf } from '../../document-of.ts';
import type { BuilderStore } from './builder-store.ts';
import { DraftSaver, type SaveStatus, type SendOutcome } from './draft-saver.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';

/** Saves what is built, and takes up again what an earlier visit could not save. */
export function useDraftSaver(store: BuilderStore, form: Form) {
  const client = useQueryClient();
  const userId = useSuspenseQuery(meQuery).data.user.id;
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved' });
  const [isRestored, setRestored] = useState(false);
  const saver = useRef<DraftSaver>(null);
  saver.current ??= new DraftSaver(
    {
      send: (patch, basedOn) => send(form.key, patch, basedOn),
      onStatus: setStatus,
      keep: (kept) => keepDraft(userId, form.key, kept),
      later(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    store.document,
    form.updatedAt,
  );
  useEffect(() => {
    const own = saver.current;
    const kept = keptDraft(userId, form.key);
    if (kept !== null && own) {
      own.isAt(kept.updatedAt);
      store.restart(kept.document);
      own.want(kept.document);
      setRestored(true);
    }
    const stop = store.subscribe(() => own?.want(store.document));
    const online = () => void own?.flush();
    addEventListener('online', online);
    return () => {
      stop();
      removeEventListener('online', online);
      // Leaving the page saves at once; whoever comes back reads it anew.
      void own?.flush().then(() => client.invalidateQueries({ queryKey: formQuery(form.key).queryKey }));
    };
  }, [store, userId, form.key, client]);

  const flush = useCallback(() => saver.current?.flush() ?? Promise.resolve(true), []);
  const overwrite = useCallback(() => saver.current?.overwrite() ?? Promise.resolve(true), []);
  /** Reads what the server has; what was typed here and not saved is given up. */
  const takeTheirs = useCallback(async () => {
    const theirs = await readForm(form.key);
    client.setQueryData(formQuery(form.key).queryKey, theirs);
    store.restart(documentOf(theirs));
    saver.current?.restart(store.document, theirs.updatedAt);
  }, [client, form.key, store]);
  return { status, isRestored, flush, overwrite, takeTheirs };
}

export type DraftSaving = ReturnType<typeof useDraftSaver>;

async function send(key: string, patch: Partial<FormDocument>, basedOn: string | null): Promise<SendOutcome> {
  try {
    const { updatedAt } = await changeForm(key, patch, basedOn);
    return { kind: 'done', updatedAt };
  } catch (error) {
    const { status } = asProblem(error);
    if (status === 401) return { kind: 'signedOut' };
    if (status === 412) return { kind: 'conflict' };
    if (status === 0 || status === 429 || status >= 500) return { kind: 'offline' };
    return { kind: 'refused', error };
  }
}
