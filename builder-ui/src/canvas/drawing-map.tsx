import { useDirection } from '@mantine/core';
import { MiniMap } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { CanvasNode } from './canvas-node.ts';
import classes from './drawing-map.module.css';

/** Fewer steps are seen at once. */
const fewest = 12;

interface DrawingMapProps {
  /** How many steps there are. */
  readonly count: number;
}

/** The whole drawing in small, to see where one is and to go elsewhere; it lies where the flow ends. */
export function DrawingMap({ count }: DrawingMapProps) {
  const { t } = useTranslation();
  const { dir } = useDirection();
  if (count < fewest) return null;
  return (
    <MiniMap
      position={dir === 'rtl' ? 'top-left' : 'top-right'}
      className={classes.map ?? ''}
      pannable
      zoomable
      nodeBorderRadius={16}
      nodeClassName={(node) => classes[(node as CanvasNode).type ?? 'card'] ?? ''}
      ariaLabel={t('flowTools.map')}
    />
  );
}
