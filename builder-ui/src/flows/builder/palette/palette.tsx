import { DragDropProvider, DragOverlay, useDraggable } from '@dnd-kit/react';
import { useTranslation } from 'react-i18next';
import { Picker, type PickerButtonProps } from '../../../designs/picker.tsx';
import { pointerSensors, useDragPlugins } from '../../../designs/pointer-drag.ts';
import classes from '../../../designs/workshop.module.css';
import { useCanvasApi } from '../draw/canvas-api.ts';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import { partOfSpot, spotAt } from './drop-spot.ts';
import type { PaletteItem } from './palette-types.ts';
import { spotFor } from './spot-for.ts';
import { useAdding } from './use-adding.ts';
import { usePaletteGroups, usePaletteWords } from './use-palette-groups.tsx';

export const paletteSearchId = 'flow-builder-palette';

interface PaletteProps {
  readonly onAdded: () => void;
}

interface Dragged {
  readonly type: PaletteItem;
  readonly title: string;
}

/** What can be added: pressed, it comes after the step that is chosen; dragged, it falls where it is let go. */
export function Palette({ onAdded }: PaletteProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const api = useCanvasApi();
  const add = useAdding();
  const plugins = useDragPlugins();
  const groups = usePaletteGroups('all');
  const words = usePaletteWords();
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={pointerSensors}
      onDragMove={({ operation }) => api.markTarget(partOfSpot(spotAt(operation.position.current, api)))}
      onDragEnd={({ operation, canceled }) => {
        api.markTarget(null);
        const spot = spotAt(operation.position.current, api);
        const { type } = (operation.source?.data ?? {}) as Partial<Dragged>;
        if (!canceled && spot !== null && type !== undefined && add(type, spot)) onAdded();
      }}
    >
      {isLocked && <p className={classes.looking}>{t('flowSeat.freeText')}</p>}
      <Picker
        isCompact
        isDisabled={isLocked}
        searchId={paletteSearchId}
        groups={groups}
        words={words}
        button={DraggableType}
        onPick={(type) => {
          const isStep = type !== 'note' && type !== 'area';
          // Notes and areas have a place of their own: by what is chosen.
          const spot = isStep ? spotFor(store.document, store.get().selection, api.viewCentre()) : null;
          if (add(type, spot)) onAdded();
        }}
      />
      <DragOverlay dropAnimation={null}>
        {(source) => <span className={classes.dragged}>{(source.data as Dragged).title}</span>}
      </DragOverlay>
    </DragDropProvider>
  );
}

function DraggableType({ item, ...props }: PickerButtonProps<PaletteItem>) {
  const { ref } = useDraggable({
    id: `type ${item.id}`,
    data: { type: item.id, title: item.name } satisfies Dragged,
    disabled: props.disabled === true,
  });
  return <button type="button" {...props} ref={ref} />;
}
