import { useDraggable } from '@dnd-kit/react';
import type { QuestionKindId } from '@nativ/runtime';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
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
      onPick={(kind) => {
        edits.add(kind);
        onAdded();
      }}
      around={(kind, button) => <DraggableKind kind={kind}>{button}</DraggableKind>}
    />
  );
}

function DraggableKind({ kind, children }: { readonly kind: QuestionKindId; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { ref } = useDraggable({ id: `kind ${kind}`, data: { kind, title: t(`builder.kinds.${kind}.name`) } });
  return <div ref={ref}>{children}</div>;
}
