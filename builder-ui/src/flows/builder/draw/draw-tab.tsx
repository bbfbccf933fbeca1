import { IconAdjustments, IconAlertTriangle, IconPlus, IconSitemap } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { FlowCanvas } from '../../../canvas/flow-canvas.tsx';
import { BottomButton } from '../../../designs/bottom-button.tsx';
import classes from '../../../designs/workshop.module.css';
import { Palette } from '../palette/palette.tsx';
import { ProblemsPanel } from '../problems/problems-panel.tsx';
import type { FoundProblems } from '../problems/use-problems.ts';
import { PropertiesPanel } from '../properties/properties-panel.tsx';
import { useFlowState } from '../state/use-flow-store.ts';

interface DrawTabProps {
  readonly drawn: DrawnFlow;
  readonly problems: FoundProblems;
  readonly onShow: (nodeId: string) => void;
}

const sides = { properties: IconAdjustments, problems: IconAlertTriangle } as const;
type Side = keyof typeof sides;
/** On a phone one part is shown at a time. */
type View = 'palette' | 'canvas' | 'side';

/** What can be added, the drawing, and beside it what is chosen in it, or what is wrong. */
export function DrawTab({ drawn, problems, onShow }: DrawTabProps) {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>('problems');
  const [view, setView] = useState<View>('canvas');
  const reveal = useFlowState((state) => state.reveal);
  const showSide = (next: Side) => {
    setSide(next);
    setView('side');
  };
  return (
    <>
      <div className={classes.desk} data-view={view}>
        <section className={classes.palette} aria-label={t('flowPalette.title')}>
          <Palette onAdded={() => showSide('properties')} />
        </section>
        <div className={classes.middle}>
          <FlowCanvas flow={drawn} focusedNodeId={reveal?.nodeId ?? null} />
        </div>
        <section className={classes.side} aria-label={t('flowBuilder.side.title')}>
          <div className={classes.sides}>
            {(Object.keys(sides) as Side[]).map((name) => (
              <button key={name} type="button" aria-pressed={side === name} onClick={() => setSide(name)}>
                {t(`flowBuilder.side.${name}`)}
              </button>
            ))}
          </div>
          {side === 'properties' && <PropertiesPanel problems={problems} />}
          {side === 'problems' && <ProblemsPanel problems={problems} onShow={onShow} />}
        </section>
      </div>
      <div className={classes.bottom} role="toolbar" aria-label={t('builder.side.parts')}>
        <BottomButton label={t('flowPalette.open')} isOn={view === 'palette'} onPress={() => setView('palette')}>
          <IconPlus size={20} aria-hidden />
        </BottomButton>
        <BottomButton label={t('flowBuilder.tabs.draw')} isOn={view === 'canvas'} onPress={() => setView('canvas')}>
          <IconSitemap size={20} aria-hidden />
        </BottomButton>
        {(Object.keys(sides) as Side[]).map((name) => {
          const Sign = sides[name];
          return (
            <BottomButton
              key={name}
              label={t(`flowBuilder.side.${name}`)}
              isOn={view === 'side' && side === name}
              onPress={() => showSide(name)}
            >
              <Sign size={20} aria-hidden />
            </BottomButton>
          );
        })}
      </div>
    </>
  );
}
