import { type LocalizedForm, readPointer, type SettledForm } from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import { useEffect, useMemo, useRef, useState } from 'react';
import { rendererTexts } from './texts/texts-in.ts';

type SettledPage = SettledForm['pages'][number];

interface FormPages {
  /** The page that is shown; undefined where the form has none, or is shown as one. */
  readonly page: SettledPage | undefined;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly isLast: boolean;
  /** The form with the questions of the page; those of others are there and not seen, so that their answers stay. */
  readonly form: LocalizedForm;
  /** Whether an answer stands on the page that is shown, or on one before it. */
  readonly isHere: (path: string) => boolean;
  readonly next: () => void;
  readonly back: () => void;
  /** Shows the page on which an answer stands. */
  readonly goTo: (path: string | undefined) => void;
}

const firstOf = (path: string) => path.split('/')[1] ?? '';

/** Goes through the pages of a form as far as they are on the way; the answers decide which those are. */
export function useFormPages({ pages, form }: SettledForm, isWanted: boolean): FormPages {
  const [at, setAt] = useState(0);
  const count = isWanted && pages.length > 1 ? pages.length : 0;
  const index = Math.min(at, Math.max(count - 1, 0));
  const page = count === 0 ? undefined : pages[index];
  const shown = useMemo(() => (page ? onlyOf(form, page) : form), [form, page]);
  const pageOf = (path: string) => pages.findIndex(({ questions }) => questions.includes(firstOf(path)));
  return {
    page,
    number: index + 1,
    count,
    isLast: count === 0 || index === count - 1,
    form: shown,
    isHere: (path) => pageOf(path) <= index,
    next: () => setAt(index + 1),
    back: () => setAt(index - 1),
    goTo: (path) => {
      const place = path === undefined || count === 0 ? -1 : pageOf(path);
      if (place >= 0) setAt(place);
    },
  };
}

function onlyOf(form: LocalizedForm, { questions }: SettledPage): LocalizedForm {
  const all = Object.keys((readPointer(form.schema, '/properties') as object | undefined) ?? {});
  const unseen = all
    .filter((name) => !questions.includes(name))
    .map((name) => {
      const ui = form.uiSchema[name];
      return [name, { ...(typeof ui === 'object' ? ui : {}), 'ui:widget': 'hidden' }] as const;
    });
  return { ...form, uiSchema: { ...form.uiSchema, ...Object.fromEntries(unseen) } };
}

interface PageHeadProps {
  readonly page: SettledPage;
  readonly number: number;
  readonly of: number;
  readonly language: Language;
}

/** Says which page this is. Another page takes the focus, so that whoever does not see it hears where they are. */
export function PageHead({ page, number, of, language }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(page.id);
  useEffect(() => {
    if (before.current === page.id) return;
    before.current = page.id;
    heading.current?.focus();
  }, [page.id]);
  return (
    <div className="nv-page">
      <p className="nv-help">{rendererTexts(language).progress(number, of)}</p>
      <h3 ref={heading} tabIndex={-1} dir="auto">
        {page.title}
      </h3>
      {page.description && <p dir="auto">{page.description}</p>}
    </div>
  );
}
