import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../../canvas/flow-layout.ts';
import { removeParts } from '../document/flow-edits.ts';
import { noParts } from '../document/parts.ts';
import { useCanvasApi } from '../draw/canvas-api.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { partsAsText, partsInText } from './clipboard-text.ts';
import { type CopiedParts, copyParts } from './copied-parts.ts';
import { pasteParts } from './paste-parts.ts';

/** Where a copy is kept beside the clipboard, for browsers that do not let pages read it. */
const keptAt = 'nativ:flow-parts';

/** Copying parts of a flow, here and into other flows: by the keys, which need no leave, and by buttons, which ask for it. */
export function useClipboard() {
  const { t } = useTranslation();
  const store = useFlowStore();
  const api = useCanvasApi();
  const clipboard = useMemo(() => {
    const copied = (): CopiedParts | null => {
      const parts = copyParts(store.document, store.get().selection);
      if (parts === null) store.say(t('flowTools.nothingChosen'));
      return parts;
    };
    const put = (parts: CopiedParts, middle: Point | null, label: 'paste' | 'duplicate') => {
      const pasted = pasteParts(store.document, parts, middle);
      if ('refusal' in pasted) return store.say(t('flowTools.tooMany'));
      const count = pasted.chosen.nodes.length;
      store.change(() => pasted.document, {
        label: t(`flowTools.${label}`),
        says: t('flowTools.pasted', { count }),
        select: pasted.chosen,
      });
      api.reveal(pasted.chosen);
    };
    const remove = () => {
      const { selection } = store.get();
      store.change((document) => removeParts(document, selection), { label: t('flowTools.cut'), select: noParts });
    };
    const keep = (parts: CopiedParts, isCut: boolean): string => {
      const text = partsAsText(parts);
      remember(text);
      if (isCut) remove();
      store.say(t(isCut ? 'flowTools.wasCut' : 'flowTools.wasCopied', { count: sizeOf(parts) }));
      return text;
    };
    const pasteText = (text: string): boolean => {
      const parts = partsInText(text);
      if (parts === null) return false;
      put(parts, { ...centreOf(api.viewCentre()) }, 'paste');
      return true;
    };
    return {
      duplicate: () => {
        const parts = copied();
        if (parts) put(parts, null, 'duplicate');
      },
      /** The text for the clipboard; null where nothing is chosen that can be copied. */
      take: (isCut: boolean): string | null => {
        const parts = copyParts(store.document, store.get().selection);
        return parts && keep(parts, isCut);
      },
      pasteText,
      copyByButton: async (isCut: boolean) => {
        const parts = copied();
        if (!parts) return;
        // Where the page may not write there, what is remembered beside it serves this browser.
        await navigator.clipboard?.writeText(keep(parts, isCut)).catch(() => undefined);
      },
      pasteByButton: async () => {
        const text = (await navigator.clipboard?.readText().catch(() => null)) ?? null;
        if (text !== null && pasteText(text)) return;
        const before = remembered();
        if (before !== null && pasteText(before)) return;
        store.say(t('flowTools.nothingToPaste'));
      },
    };
  }, [store, api, t]);
  useClipboardKeys(clipboard);
  return clipboard;
}

export type FlowClipboard = ReturnType<typeof useClipboard>;

const sizeOf = ({ nodes, annotations }: CopiedParts) => nodes.length + annotations.length;

/** The middle of what is seen, out of the corner of a step that would stand there. */
const centreOf = ({ x, y }: Point): Point => ({ x: x + 112, y: y + 52 });

/** Hears the browser's own copying while the drawing, or nothing at all, has the keyboard. */
function useClipboardKeys(clipboard: Pick<FlowClipboard, 'take' | 'pasteText' | 'duplicate'>) {
  const current = useRef(clipboard);
  current.current = clipboard;
  useEffect(() => {
    const take = (isCut: boolean) => (event: ClipboardEvent) => {
      if (!isForDrawing(event.target)) return;
      const text = current.current.take(isCut);
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const [copy, cut] = [take(false), take(true)];
    const paste = (event: ClipboardEvent) => {
      if (!isForDrawing(event.target)) return;
      if (current.current.pasteText(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyD' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (!isForDrawing(event.target)) return;
      event.preventDefault();
      current.current.duplicate();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
      document.removeEventListener('keydown', press);
    };
  }, []);
}

/** Not while somebody types, has words marked, or looks at a window over the page. */
export function isForDrawing(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false;
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return false;
  return document.getSelection()?.isCollapsed !== false;
}

function remember(text: string): void {
  try {
    localStorage.setItem(keptAt, text);
  } catch {
    // Storage may be switched off or full; then the clipboard alone has it.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(keptAt);
  } catch {
    return null;
  }
}
