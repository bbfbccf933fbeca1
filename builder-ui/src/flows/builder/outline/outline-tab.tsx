import { IconListTree } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { BottomButton } from '../../../designs/bottom-button.tsx';
import classes from '../../../designs/workshop.module.css';
import { type Side, SideButtons, SideChoice } from '../beside/sides.tsx';
import { AddDialog } from '../palette/add-dialog.tsx';
import type { Spot } from '../palette/place-parts.ts';
import { ProblemsPanel } from '../problems/problems-panel.tsx';
import type { FoundProblems } from '../problems/use-problems.ts';
import { PropertiesPanel } from '../properties/properties-panel.tsx';
import { useFlowStore } from '../state/use-flow-store.ts';
import { OutlineTools } from './outline-tools.tsx';
import { OutlineTree } from './outline-tree.tsx';

interface OutlineTabProps {
  readonly drawn: DrawnFlow;
  readonly problems: FoundProblems;
  /** Shows a step in the drawing. */
  readonly onShow: (nodeId: string) => void;
}

/** The flow as an indented list: all that can be drawn can be done here, by keyboard and without seeing. */
export function OutlineTab({ drawn, problems, onShow }: OutlineTabProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const [side, setSide] = useState<Side>('properties');
  const [view, setView] = useState<'canvas' | 'side'>('canvas');
  const [spot, setSpot] = useState<Spot | null>(null);
  const sidePart = useRef<HTMLElement>(null);
  const showSide = (next: Side) => {
    setSide(next);
    setView('side');
  };
  const open = () => {
    showSide('properties');
    requestAnimationFrame(() =>
      sidePart.current?.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled')?.focus(),
    );
  };
  const choose = (nodeId: string) => {
    store.select({ nodes: [nodeId], edges: [] });
    setView('canvas');
  };
  return (
    <>
      <div className={classes.desk} data-wide data-view={view}>
        <div className={classes.middle}>
          <OutlineTools drawn={drawn} onAdd={setSpot} onOpen={open} onShow={onShow} />
          <OutlineTree drawn={drawn} onAdd={setSpot} onOpen={open} />
        </div>
        <section className={classes.side} ref={sidePart} aria-label={t('flowOutline.side')}>
          <SideChoice side={side} onSide={setSide} />
          {side === 'problems' && <ProblemsPanel problems={problems} onShow={choose} />}
          {side === 'properties' && <PropertiesPanel problems={problems} />}
        </section>
      </div>
      {spot && (
        <AddDialog drawn={drawn} spot={spot} onAdded={() => showSide('properties')} onClose={() => setSpot(null)} />
      )}
      <div className={classes.bottom} role="toolbar" aria-label={t('builder.side.parts')}>
        <BottomButton label={t('flowBuilder.tabs.outline')} isOn={view === 'canvas'} onPress={() => setView('canvas')}>
          <IconListTree size={20} aria-hidden />
        </BottomButton>
        <SideButtons shown={view === 'side' ? side : null} onShow={showSide} />
      </div>
    </>
  );
}
