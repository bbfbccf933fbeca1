import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { useText } from '../../../i18n/use-language.ts';
import { addAnnotation } from '../annotations/new-annotation.ts';
import { useCanvasApi } from '../draw/canvas-api.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { FlowKeyContext } from './flow-key-context.ts';
import { focusOnName } from './focus-on-name.ts';
import { newParts } from './new-parts.ts';
import type { PaletteItem, PaletteType } from './palette-types.ts';
import { type Placed, placeParts, type Spot } from './place-parts.ts';
import { useNewWords } from './use-new-words.ts';

/**
 * A function that adds something where it is told to, chooses it, and says why it could not; whether it could. Without a
 * spot, a step has no place and the flow lays itself out.
 */
export function useAdding(): (item: PaletteItem, spot: Spot | null) => boolean {
  const addStep = useAddingSteps();
  const addNote = useAddingNotes();
  return (item, spot) => (item === 'note' || item === 'area' ? addNote(item, spot) : addStep(item, spot));
}

function useAddingSteps() {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const flowKey = useContext(FlowKeyContext);
  const { data: around } = useQuery(flowSurroundingsQuery(flowKey));
  const words = useNewWords();
  return (type: PaletteType, spot: Spot | null): boolean => {
    const { document } = store;
    const parts = newParts(type, document, words(), {
      flowKey,
      groups: around?.groups ?? [],
      forms: around?.forms.map(({ key }) => key) ?? [],
      flows: around?.flows.map(({ key }) => key) ?? [],
    });
    const placed: Placed =
      spot === null
        ? { document: { ...document, nodes: [...document.nodes, ...parts] } }
        : placeParts(document, parts, spot);
    if ('refusal' in placed) {
      store.say(t(`flowPalette.refused.${placed.refusal}`));
      return false;
    }
    const [{ id: nodeId, name }] = parts;
    store.change(() => placed.document, {
      label: t('flowPalette.change', { name: text(name) }),
      select: { nodes: [nodeId], edges: [] },
    });
    store.set({ reveal: { nodeId, takesFocus: false } });
    focusOnName();
    return true;
  };
}

function useAddingNotes() {
  const { t } = useTranslation();
  const store = useFlowStore();
  const api = useCanvasApi();
  const words = useNewWords();
  return (kind: 'note' | 'area', spot: Spot | null): boolean => {
    const added = addAnnotation(store.document, {
      kind,
      text: words().annotation(kind),
      chosen: spot?.kind === 'after' ? [spot.nodeId] : store.get().selection.nodes,
      at: spot?.kind === 'point' ? spot.at : null,
      centre: api.viewCentre(),
    });
    if ('refusal' in added) {
      store.say(t('flowNotes.tooMany'));
      return false;
    }
    store.change(() => added.document, {
      label: t('flowPalette.change', { name: t(`flowNotes.${kind}.name`) }),
      select: { nodes: [added.id], edges: [] },
    });
    focusOnName();
    return true;
  };
}
