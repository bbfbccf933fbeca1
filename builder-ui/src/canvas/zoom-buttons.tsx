import { Button } from '@mantine/core';
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';

/** Nearer, farther, and all of it. */
export function ZoomButtons() {
  const { t } = useTranslation();
  const canvas = useReactFlow();
  return (
    <>
      <Button variant="default" aria-label={t('canvas.zoomIn')} onClick={() => void canvas.zoomIn()}>
        <IconZoomIn size={20} aria-hidden />
      </Button>
      <Button variant="default" aria-label={t('canvas.zoomOut')} onClick={() => void canvas.zoomOut()}>
        <IconZoomOut size={20} aria-hidden />
      </Button>
      <Button
        variant="default"
        aria-label={t('canvas.fit')}
        onClick={() => void canvas.fitView({ padding: 0.08, maxZoom: 1 })}
      >
        <IconMaximize size={20} aria-hidden />
      </Button>
    </>
  );
}
