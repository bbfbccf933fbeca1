import { useDraggable } from '@dnd-kit/react';
import { useTranslation } from 'react-i18next';
import { useCanvasEdits } from './canvas/use-canvas-edits.ts';
import { type KindButtonProps, KindPicker } from './kind-picker.tsx';

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

function DraggableKind({ kind, ...props }: KindButtonProps) {
  const { t } = useTranslation();
  const { ref } = useDraggable({ id: `kind ${kind}`, data: { kind, title: t(`builder.kinds.${kind}.name`) } });
  return <button type="button" {...props} ref={ref} />;
}
