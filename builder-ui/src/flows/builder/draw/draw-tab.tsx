import { IconAdjustments, IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { FlowCanvas } from '../../../canvas/flow-canvas.tsx';
import classes from '../../../designs/workshop.module.css';
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

/** The drawing, and beside it what is chosen in it, or what is wrong. */
export function DrawTab({ drawn, problems, onShow }: DrawTabProps) {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>('problems');
  const reveal = useFlowState((state) => state.reveal);
  return (
    <div className={classes.desk} data-view="canvas">
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
  );
}
