import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { flowSurroundingsQuery } from '../../../api/design-queries.ts';
import { useText } from '../../../i18n/use-language.ts';
import { useFlowStore } from '../state/use-flow-store.ts';
import { FlowKeyContext } from './flow-key-context.ts';
import { focusOnName } from './focus-on-name.ts';
import { newParts } from './new-parts.ts';
import type { PaletteType } from './palette-types.ts';
import { placeParts, type Spot } from './place-parts.ts';
import { useNewWords } from './use-new-words.ts';

/** A function that adds a step where it is told to, chooses it, and says why it could not; whether it could. */
export function useAdding(): (type: PaletteType, spot: Spot | null) => boolean {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const flowKey = useContext(FlowKeyContext);
  const { data: around } = useQuery(flowSurroundingsQuery(flowKey));
  const words = useNewWords();
  return (type, spot) => {
    const parts = newParts(type, store.document, words(), {
      flowKey,
      groups: around?.groups ?? [],
      forms: around?.forms.map(({ key }) => key) ?? [],
      flows: around?.flows.map(({ key }) => key) ?? [],
    });
    const placed =
      spot === null
        ? { document: { ...store.document, nodes: [...store.document.nodes, ...parts] } }
        : placeParts(store.document, parts, spot);
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
