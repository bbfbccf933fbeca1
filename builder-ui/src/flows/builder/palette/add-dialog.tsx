import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { Picker } from '../../../designs/picker.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import classes from './add-dialog.module.css';
import type { Spot } from './place-parts.ts';
import { useAdding } from './use-adding.ts';
import { usePaletteGroups, usePaletteWords } from './use-palette-groups.tsx';

interface AddDialogProps {
  readonly drawn: DrawnFlow;
  readonly spot: Spot;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Asks what shall come to a place in the drawing: by keyboard, or where a line was let go in the open. */
export function AddDialog({ drawn, spot, onAdded, onClose }: AddDialogProps) {
  const { t } = useTranslation();
  const add = useAdding();
  const groups = usePaletteGroups(spot.kind);
  const words = usePaletteWords();
  return (
    <Dialog title={t('flowPalette.dialog.title')} onClose={onClose}>
      <p className={classes.where}>
        <WhereWords drawn={drawn} spot={spot} />
      </p>
      <Picker
        groups={groups}
        words={words}
        onPick={(type) => {
          const isAdded = add(type, spot);
          onClose();
          if (isAdded) onAdded();
        }}
      />
    </Dialog>
  );
}

function WhereWords({ drawn, spot }: Pick<AddDialogProps, 'drawn' | 'spot'>) {
  const { t } = useTranslation();
  const nameOf = (id: string | undefined) => isolate(drawn.nodes.find(({ node }) => node.id === id)?.name ?? '');
  switch (spot.kind) {
    case 'after':
    case 'from':
      return t('flowPalette.dialog.after', { name: nameOf(spot.nodeId) });
    case 'edge': {
      const edge = drawn.edges.find((each) => each.edge.id === spot.edgeId)?.edge;
      return t('flowPalette.dialog.edge', { from: nameOf(edge?.source), to: nameOf(edge?.target) });
    }
    case 'point':
      return t('flowPalette.dialog.loose');
  }
}
