import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../api/api-problem.ts';
import { meQuery } from '../api/session.ts';
import { DraftSaver, type SaveStatus, type SendOutcome } from './draft-saver.ts';
import { draftPlace, keepDraft, keptDraft } from './kept-draft.ts';

/** A form or a flow as its saver needs it. */
export interface SavedDesign<Document extends object, Design extends { readonly updatedAt: string }> {
  readonly kind: 'form' | 'flow';
  readonly key: string;
  readonly members: readonly (keyof Document & string)[];
  /** The name under which other screens know the design. */
  readonly queryKey: readonly unknown[];
  /** Sends the members that changed; with `basedOn`, only onto the draft that was last changed then. */
  readonly change: (patch: Partial<Document>, basedOn: string | null) => Promise<Design>;
  readonly read: () => Promise<Design>;
  readonly documentOf: (design: Design) => Document;
  readonly isDocument: (found: unknown) => found is Document;
}

interface DesignStore<Document> {
  readonly document: Document;
  readonly subscribe: (listener: () => void) => () => void;
  readonly restart: (document: Document) => void;
}

/** Saves what is built, and takes up again what an earlier visit could not save. */
export function useDraftSaver<Document extends object, Design extends { readonly updatedAt: string }>(
  store: DesignStore<Document>,
  design: SavedDesign<Document, Design>,
  updatedAt: string,
) {
  const client = useQueryClient();
  const place = draftPlace(design.kind, useSuspenseQuery(meQuery).data.user.id, design.key);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved' });
  const [isRestored, setRestored] = useState(false);
  const current = useRef(design);
  current.current = design;
  const saver = useRef<DraftSaver<Document>>(null);
  saver.current ??= new DraftSaver<Document>(
    {
      members: design.members,
      send: (patch, basedOn) => sent(current.current.change(patch, basedOn)),
      onStatus: setStatus,
      keep: (kept) => keepDraft(place, kept),
      later(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    store.document,
    updatedAt,
  );
  useEffect(() => {
    const own = saver.current;
    const kept = keptDraft(place, current.current.isDocument);
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
      void own?.flush().then(() => client.invalidateQueries({ queryKey: current.current.queryKey }));
    };
  }, [store, place, client]);

  const flush = useCallback(() => saver.current?.flush() ?? Promise.resolve(true), []);
  const overwrite = useCallback(() => saver.current?.overwrite() ?? Promise.resolve(true), []);
  /** Reads what the server has; what was typed here and not saved is given up. */
  const takeTheirs = useCallback(async () => {
    const { read, queryKey, documentOf } = current.current;
    const theirs = await read();
    client.setQueryData(queryKey, theirs);
    store.restart(documentOf(theirs));
    saver.current?.restart(store.document, theirs.updatedAt);
  }, [client, store]);
  return { status, isRestored, flush, overwrite, takeTheirs };
}

export type DraftSaving = ReturnType<typeof useDraftSaver>;

async function sent(change: Promise<{ readonly updatedAt: string }>): Promise<SendOutcome> {
  try {
    return { kind: 'done', updatedAt: (await change).updatedAt };
  } catch (error) {
    const { status } = asProblem(error);
    if (status === 401) return { kind: 'signedOut' };
    if (status === 412) return { kind: 'conflict' };
    if (status === 0 || status === 429 || status >= 500) return { kind: 'offline' };
    return { kind: 'refused', error };
  }
}
