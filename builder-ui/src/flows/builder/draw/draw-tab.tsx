import { IconPlus, IconSitemap } from '@tabler/icons-react';
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CanvasMarks } from '../../../canvas/canvas-marks.ts';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { BottomButton } from '../../../designs/bottom-button.tsx';
import classes from '../../../designs/workshop.module.css';
import { type Side, SideButtons, SideChoice } from '../beside/sides.tsx';
import { AddDialog } from '../palette/add-dialog.tsx';
import { Palette } from '../palette/palette.tsx';
import { ProblemsPanel } from '../problems/problems-panel.tsx';
import type { FoundProblems } from '../problems/use-problems.ts';
import { PropertiesPanel } from '../properties/properties-panel.tsx';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import { FindDialog } from '../tools/find-dialog.tsx';
import { ToolBar } from '../tools/tool-bar.tsx';
import { useFindKeys } from '../tools/use-find-keys.ts';
import { type AddWish, CanvasApiContext } from './canvas-api.ts';
import { EditCanvas } from './edit-canvas.tsx';
import { useMakeCanvasApi } from './use-make-canvas-api.ts';
import { focusFirst, useSideKeys } from './use-side-keys.ts';

interface DrawTabProps {
  readonly drawn: DrawnFlow;
  readonly problems: FoundProblems;
  readonly onShow: (nodeId: string) => void;
}

/** On a phone one part is shown at a time. */
type View = 'palette' | 'canvas' | 'side';

/** What can be added, the drawing, and beside it what is chosen in it, or what is wrong. */
export function DrawTab(props: DrawTabProps) {
  return (
    <ReactFlowProvider>
      <Desk {...props} />
    </ReactFlowProvider>
  );
}

function Desk({ drawn, problems, onShow }: DrawTabProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const [side, setSide] = useState<Side>('problems');
  const [view, setView] = useState<View>('canvas');
  const [wish, setWish] = useState<AddWish | null>(null);
  const [snaps, setSnaps] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const [marks] = useState(() => new CanvasMarks());
  const api = useMakeCanvasApi(marks, setWish);
  const sidePart = useRef<HTMLElement>(null);
  const onKeyDown = useSideKeys(sidePart, api);
  const openProperties = useCallback(() => {
    setSide('properties');
    setView('side');
    requestAnimationFrame(() => focusFirst(sidePart.current));
  }, []);
  useFindKeys(() => setFinding(true));
  const goTo = (id: string) => {
    const parts = { nodes: [id], edges: [] };
    setView('canvas');
    setSide('properties');
    store.select(parts);
    marks.set({ current: id });
    api.reveal(parts);
    api.focus();
  };
  const showProperties = useCallback(() => setSide('properties'), []);
  const showInDrawing = (nodeId: string) => {
    setView('canvas');
    onShow(nodeId);
  };
  const showSide = (next: Side) => {
    setSide(next);
    setView('side');
  };
  return (
    <CanvasApiContext value={api}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the key that leads from part to part. */}
      <div className={classes.desk} data-view={view} onKeyDown={onKeyDown}>
        <section className={classes.palette} aria-label={t('flowPalette.title')}>
          <Palette onAdded={() => showSide('properties')} />
        </section>
        <div className={classes.middle}>
          <ToolBar snaps={snaps} onSnaps={setSnaps} onFind={() => setFinding(true)} />
          <EditCanvas
            drawn={drawn}
            problems={problems}
            marks={marks}
            api={api}
            onPick={showProperties}
            onOpen={openProperties}
            snaps={snaps}
          />
          {wish && (
            <AddDialog
              drawn={drawn}
              spot={wish.spot}
              onAdded={() => showSide('properties')}
              onClose={() => setWish(null)}
            />
          )}
          {isFinding && <FindDialog drawn={drawn} onGo={goTo} onClose={() => setFinding(false)} />}
        </div>
        <section className={classes.side} ref={sidePart} aria-label={t('flowBuilder.side.title')}>
          <SideChoice side={side} onSide={setSide} problems={problems} />
          {isLocked && <p className={classes.looking}>{t('flowSeat.freeText')}</p>}
          {side === 'properties' && <PropertiesPanel problems={problems} />}
          {side === 'problems' && <ProblemsPanel problems={problems} onShow={showInDrawing} />}
        </section>
      </div>
      <div className={classes.bottom} role="toolbar" aria-label={t('builder.side.parts')}>
        <BottomButton label={t('flowPalette.open')} isOn={view === 'palette'} onPress={() => setView('palette')}>
          <IconPlus size={20} aria-hidden />
        </BottomButton>
        <BottomButton label={t('flowBuilder.tabs.draw')} isOn={view === 'canvas'} onPress={() => setView('canvas')}>
          <IconSitemap size={20} aria-hidden />
        </BottomButton>
        <SideButtons shown={view === 'side' ? side : null} onShow={showSide} />
      </div>
    </CanvasApiContext>
  );
}
