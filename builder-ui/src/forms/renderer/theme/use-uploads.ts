import type { AttachedFile } from '@nativ/runtime';
import { useEffect, useRef, useState } from 'react';
import type { FileContext } from '../file-context.ts';

/** A file on its way, or one that did not arrive. */
export interface Sending {
  readonly key: number;
  readonly file: Blob;
  readonly name: string;
  /** 0 to 1. */
  readonly part: number;
  /** What went wrong, in words; undefined while it is under way. */
  readonly trouble?: string;
}

export interface Uploads {
  readonly sending: readonly Sending[];
  /** Said aloud when something has happened. */
  readonly said: string;
  start(file: Blob, name: string): void;
  retry(sending: Sending): void;
  stop(key: number): void;
}

/** Sends files of one question and tells how far they are. What is under way when the question goes away is stopped. */
export function useUploads(
  { upload, texts }: FileContext,
  question: string,
  onArrived: (file: AttachedFile) => void,
): Uploads {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [said, say] = useState('');
  const stops = useRef(new Map<number, AbortController>());
  const next = useRef(0);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const change = (key: number, changes: Partial<Sending> | null) =>
    setSending((before) =>
      before.flatMap((each) => (each.key !== key ? [each] : changes ? [{ ...each, ...changes }] : [])),
    );
  const run = (key: number, file: Blob, name: string) => {
    if (!upload) return;
    const stop = new AbortController();
    stops.current.set(key, stop);
    upload({ file, name, question, signal: stop.signal, onProgress: (part) => change(key, { part }) })
      .then((attached) => {
        change(key, null);
        say(texts.done(attached.name));
        arrived.current(attached);
      })
      .catch((cause: unknown) => {
        if (stop.signal.aborted) return;
        change(key, { trouble: wordsOf(cause) || texts.failed(name) });
        say(texts.failed(name));
      })
      .finally(() => stops.current.delete(key));
  };
  return {
    sending,
    said,
    start(file, name) {
      next.current += 1;
      const key = next.current;
      setSending((before) => [...before, { key, file, name, part: 0 }]);
      run(key, file, name);
    },
    retry({ key, file, name }) {
      setSending((before) => before.map((each) => (each.key === key ? { key, file, name, part: 0 } : each)));
      run(key, file, name);
    },
    stop(key) {
      stops.current.get(key)?.abort();
      change(key, null);
    },
  };
}

/** The server says at the question what is wrong with a file. */
function wordsOf(cause: unknown): string {
  const { errors } = cause as { readonly errors?: readonly { readonly message?: unknown }[] };
  return String(errors?.[0]?.message ?? '');
}
