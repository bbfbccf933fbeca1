import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from './history.ts';
import { ToolButton } from './tool-button.tsx';
import classes from './workshop.module.css';

interface HistoryButtonsProps {
  readonly store: {
    readonly get: () => { readonly history: History<object> };
    readonly subscribe: (listener: () => void) => () => void;
    readonly undo: () => unknown;
    readonly redo: () => unknown;
  };
}

/** The way back and forth over everything that was done here, each naming what it would undo or do again. */
export function HistoryButtons({ store }: HistoryButtonsProps) {
  const { t } = useTranslation();
  const last = useSyncExternalStore(store.subscribe, () => store.get().history.past.at(-1)?.label ?? null);
  const next = useSyncExternalStore(store.subscribe, () => store.get().history.future[0]?.label ?? null);
  return (
    <>
      <ToolButton
        className={classes.mirrored}
        label={last === null ? t('builder.undo') : t('builder.undoOf', { what: last })}
        isDisabled={last === null}
        onPress={() => store.undo()}
      >
        <IconArrowBackUp size={20} aria-hidden />
      </ToolButton>
      <ToolButton
        className={classes.mirrored}
        label={next === null ? t('builder.redo') : t('builder.redoOf', { what: next })}
        isDisabled={next === null}
        onPress={() => store.redo()}
      >
        <IconArrowForwardUp size={20} aria-hidden />
      </ToolButton>
    </>
  );
}
