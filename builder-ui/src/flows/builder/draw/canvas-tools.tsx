import { Button } from '@mantine/core';
import { IconHandStop, IconKeyboard, IconMarquee2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ZoomButtons } from '../../../canvas/zoom-buttons.tsx';
import classes from './edit-canvas.module.css';

interface CanvasToolsProps {
  readonly tool: 'move' | 'select';
  readonly onTool: (tool: 'move' | 'select') => void;
  readonly onHelp: () => void;
}

/** How one looks at the drawing, and whether dragging over it moves it or chooses what lies there. */
export function CanvasTools({ tool, onTool, onHelp }: CanvasToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('drawing.tools')}>
      <Button
        variant="default"
        aria-label={t('drawing.move')}
        title={t('drawing.move')}
        aria-pressed={tool === 'move'}
        onClick={() => onTool('move')}
      >
        <IconHandStop size={20} aria-hidden />
      </Button>
      <Button
        variant="default"
        aria-label={t('drawing.select')}
        title={t('drawing.select')}
        aria-pressed={tool === 'select'}
        onClick={() => onTool('select')}
      >
        <IconMarquee2 size={20} aria-hidden />
      </Button>
      <ZoomButtons />
      <Button
        variant="default"
        className={classes.keys}
        aria-label={t('drawing.keys')}
        title={t('drawing.keys')}
        onClick={onHelp}
      >
        <IconKeyboard size={20} aria-hidden />
      </Button>
    </div>
  );
}
