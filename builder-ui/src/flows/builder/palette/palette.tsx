import { Picker } from '../../../designs/picker.tsx';
import { useFlowStore } from '../state/use-flow-store.ts';
import { spotFor } from './spot-for.ts';
import { useAdding } from './use-adding.ts';
import { usePaletteGroups, usePaletteWords } from './use-palette-groups.tsx';

export const paletteSearchId = 'flow-builder-palette';

interface PaletteProps {
  readonly onAdded: () => void;
}

/** What can be added: pressed, it comes after the step that is chosen; dragged, it falls where it is let go. */
export function Palette({ onAdded }: PaletteProps) {
  const store = useFlowStore();
  const add = useAdding();
  return (
    <Picker
      isCompact
      searchId={paletteSearchId}
      groups={usePaletteGroups()}
      words={usePaletteWords()}
      onPick={(type) => {
        if (add(type, spotFor(store.document, store.get().selection, null))) onAdded();
      }}
    />
  );
}
