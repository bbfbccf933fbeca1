import { useDraggable } from '@dnd-kit/react';
import type { QuestionKindId } from '@nativ/runtime';
import type { PickerButtonProps } from '../../designs/picker.tsx';
import { useCanvasEdits } from './canvas/use-canvas-edits.ts';
import { KindPicker } from './kind-picker.tsx';

export const paletteSearchId = 'form-builder-palette';

/** What can be asked: pressed, it comes after the question being worked on; dragged, it falls where it is let go. */
export function Palette({ onAdded }: { readonly onAdded: () => void }) {
  const edits = useCanvasEdits();
  return (
    <KindPicker
      isCompact
      searchId={paletteSearchId}
      button={DraggableKind}
      onPick={(kind) => {
        edits.add(kind);
        onAdded();
      }}
    />
  );
}

function DraggableKind({ item, ...props }: PickerButtonProps<QuestionKindId>) {
  const { ref } = useDraggable({ id: `kind ${item.id}`, data: { kind: item.id, title: item.name } });
  return <button type="button" {...props} ref={ref} />;
}
