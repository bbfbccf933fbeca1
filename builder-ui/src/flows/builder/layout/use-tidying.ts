import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanvasApi } from '../draw/canvas-api.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { type LayoutUnderWay, layOutBeside } from './lay-out-beside.ts';
import { tidied, tidyTask } from './tidy.ts';

/** A layout that takes no longer is not worth a word. */
const patienceMs = 400;
const glideMs = 320;
/** More than these would stutter rather than glide. */
const mostGliding = 200;

/** Lays out the flow, or what is chosen, in one step that can be taken back; drawing goes on meanwhile. */
export function useTidying() {
  const { t } = useTranslation();
  const store = useFlowStore();
  const api = useCanvasApi();
  const underWay = useRef<LayoutUnderWay>(null);
  const [isLong, setLong] = useState(false);
  const cancel = useCallback(() => {
    underWay.current?.cancel();
    underWay.current = null;
    setLong(false);
  }, []);
  useEffect(() => cancel, [cancel]);
  const tidy = useCallback(async () => {
    cancel();
    const before = store.document;
    const { nodes: chosen } = store.get().selection;
    const own = layOutBeside(tidyTask(before, chosen));
    underWay.current = own;
    const timer = setTimeout(() => setLong(true), patienceMs);
    const places = await own.places.catch(() => null);
    clearTimeout(timer);
    if (underWay.current !== own) return;
    cancel();
    if (places === null) return store.say(t('flowTools.tidyFailed'));
    if (before.nodes.length <= mostGliding) glide();
    store.change((document) => tidied(document, places), {
      label: t('flowTools.tidy'),
      says: t('flowTools.tidied'),
    });
    if (chosen.length < 2) requestAnimationFrame(() => api.zoomTo());
  }, [store, api, cancel, t]);
  return { tidy, cancel, isLong };
}

/** Lets the steps glide to their new places; who does not want movement sees them there at once. */
function glide(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { body } = document;
  body.dataset.flowGlides = '';
  setTimeout(() => delete body.dataset.flowGlides, glideMs);
}
