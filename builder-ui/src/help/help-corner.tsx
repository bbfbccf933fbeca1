import { ActionIcon } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/i18n.ts';
import { HelpHere } from './help-here.tsx';
import { useWhereabouts } from './use-whereabouts.ts';

const AskPanel = lazy(() => withTexts(import('./ask-panel.tsx')).then((module) => ({ default: module.AskPanel })));

/** The way to help from every screen, and what is shown beside the work for those who do not know it yet. */
export function HelpCorner() {
  const { t } = useTranslation();
  const here = useWhereabouts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionIcon aria-label={t('help.open')} aria-haspopup="dialog" data-help onClick={() => setOpen(true)}>
        <IconLifebuoy size={24} stroke={1.5} aria-hidden />
      </ActionIcon>
      <HelpHere here={here} />
      <Suspense fallback={null}>{isOpen && <AskPanel here={here} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
