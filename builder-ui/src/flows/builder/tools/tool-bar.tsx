import {
  type Icon,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCut,
  IconGridDots,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconSearch,
  IconSitemap,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ToolButton } from '../../../designs/tool-button.tsx';
import workshop from '../../../designs/workshop.module.css';
import { useTidying } from '../layout/use-tidying.ts';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import { type Alignment, align, alignments, type Distribution, distribute, distributions } from './align.ts';
import classes from './tool-bar.module.css';
import { useClipboard } from './use-clipboard.ts';

interface ToolBarProps {
  readonly snaps: boolean;
  readonly onSnaps: (snaps: boolean) => void;
  readonly onFind: () => void;
}

/** What can be done with the drawing and with what is chosen in it. */
export function ToolBar({ snaps, onSnaps, onFind }: ToolBarProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard();
  const tidying = useTidying();
  const count = useFlowState((state) => state.selection.nodes.length);
  const isLocked = useFlowState((state) => state.isLocked);
  const hasChosen = count > 0;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('flowTools.title')}>
      <ToolButton label={t('flowTools.find')} onPress={onFind}>
        <IconSearch size={20} aria-hidden />
      </ToolButton>
      <ToolButton
        label={t(count > 1 ? 'flowTools.tidyChosen' : 'flowTools.tidy')}
        isDisabled={isLocked}
        onPress={() => void tidying.tidy()}
      >
        <IconSitemap size={20} aria-hidden />
      </ToolButton>
      <button
        type="button"
        className={workshop.tool}
        aria-pressed={snaps}
        aria-label={t('flowTools.snap')}
        title={t('flowTools.snap')}
        onClick={() => onSnaps(!snaps)}
      >
        <IconGridDots size={20} aria-hidden />
      </button>
      <span className={classes.apart} />
      <ToolButton
        label={t('flowTools.copy')}
        isDisabled={!hasChosen}
        onPress={() => void clipboard.copyByButton(false)}
      >
        <IconCopy size={20} aria-hidden />
      </ToolButton>
      <ToolButton
        label={t('flowTools.cut')}
        isDisabled={!hasChosen || isLocked}
        onPress={() => void clipboard.copyByButton(true)}
      >
        <IconCut size={20} aria-hidden />
      </ToolButton>
      <ToolButton label={t('flowTools.paste')} isDisabled={isLocked} onPress={() => void clipboard.pasteByButton()}>
        <IconClipboard size={20} aria-hidden />
      </ToolButton>
      <ToolButton
        label={t('flowTools.duplicate')}
        isDisabled={!hasChosen || isLocked}
        onPress={() => clipboard.duplicate()}
      >
        <IconCopyPlus size={20} aria-hidden />
      </ToolButton>
      {count > 1 && !isLocked && <LineUp count={count} />}
      {tidying.isLong && (
        <p className={classes.long} role="status">
          {t('flowTools.tidying')}
          <button type="button" onClick={tidying.cancel}>
            {t('flowTools.cancel')}
          </button>
        </p>
      )}
    </div>
  );
}

const alignIcons: Readonly<Record<Alignment, Icon>> = {
  start: IconLayoutAlignLeft,
  centre: IconLayoutAlignCenter,
  end: IconLayoutAlignRight,
  top: IconLayoutAlignTop,
  middle: IconLayoutAlignMiddle,
  bottom: IconLayoutAlignBottom,
};

const distributeIcons: Readonly<Record<Distribution, Icon>> = {
  along: IconLayoutDistributeVertical,
  across: IconLayoutDistributeHorizontal,
};

function LineUp({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  const store = useFlowStore();
  return (
    <>
      <span className={classes.apart} />
      {alignments.map((how) => {
        const AlignIcon = alignIcons[how];
        return (
          <ToolButton
            key={how}
            className={classes.mirrored}
            label={t(`flowTools.align.${how}`)}
            onPress={() =>
              store.change((document) => align(document, store.get().selection.nodes, how), {
                label: t(`flowTools.align.${how}`),
              })
            }
          >
            <AlignIcon size={20} aria-hidden />
          </ToolButton>
        );
      })}
      {count > 2 &&
        distributions.map((how) => {
          const DistributeIcon = distributeIcons[how];
          return (
            <ToolButton
              key={how}
              label={t(`flowTools.distribute.${how}`)}
              onPress={() =>
                store.change((document) => distribute(document, store.get().selection.nodes, how), {
                  label: t(`flowTools.distribute.${how}`),
                })
              }
            >
              <DistributeIcon size={20} aria-hidden />
            </ToolButton>
          );
        })}
    </>
  );
}
