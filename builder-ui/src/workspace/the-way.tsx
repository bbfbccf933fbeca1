import { Button } from '@mantine/core';
import type { Instance } from '@nativ/schemas';
import { IconRoute } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingLines } from '../ui/loading-lines.tsx';
import classes from './the-way.module.css';

// The canvas is heavy, and most people never ask for the picture.
const WayDrawing = lazy(() => import('./way-drawing.tsx').then((module) => ({ default: module.WayDrawing })));

/** The way of a case as a picture, for whoever asks for it; the words above it say the same. */
export function TheWay({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation();
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className={classes.way}>
      <Button
        variant="default"
        aria-expanded={isShown}
        aria-controls={id}
        leftSection={<IconRoute size={20} aria-hidden />}
        onClick={() => setShown(!isShown)}
      >
        {t(isShown ? 'caseWork.way.hide' : 'caseWork.way.show')}
      </Button>
      <div id={id} hidden={!isShown}>
        {isShown && (
          <Suspense fallback={<LoadingLines lines={6} height={40} />}>
            <WayDrawing instance={instance} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
