import type { BacktestCase, Flow } from '@nativ/schemas';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EdgeMark } from '../../canvas/flow-canvas.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { Section } from '../../ui/section.tsx';
import { useDrawnFlow } from '../drawn/use-drawn-flow.ts';
import classes from './backtest.module.css';
import { BacktestCases } from './backtest-cases.tsx';
import { PartingList } from './parting-list.tsx';
import { edgeShifts, partingsOf } from './partings.ts';

const FlowCanvas = lazy(() =>
  import('../../canvas/flow-canvas.tsx').then(({ FlowCanvas }) => ({ default: FlowCanvas })),
);

interface BacktestFindingsProps {
  readonly cases: readonly BacktestCase[];
  readonly document: Pick<Flow, 'nodes' | 'edges'>;
}

const nothingFound = [] as const;

/** Where the ways part, told and drawn, and the cases themselves. */
export function BacktestFindings({ cases, document }: BacktestFindingsProps) {
  const { t } = useTranslation();
  const [chosenKey, setChosen] = useState<string | null>(null);
  const partings = useMemo(() => partingsOf(cases), [cases]);
  // It may be gone when the draft was tried again.
  const chosen = partings.find(({ key }) => key === chosenKey) ?? null;
  const shown = chosen?.cases ?? cases;
  return (
    <>
      <Section title={t('backtest.where')}>
        <PartingList partings={partings} chosenKey={chosen?.key ?? null} onChoose={setChosen} />
        <Drawing cases={shown} document={document} focusedNodeId={(chosen ?? partings[0])?.nodeId ?? null} />
      </Section>
      <Section title={t('backtest.cases', { count: shown.length })}>
        <BacktestCases key={chosen?.key ?? ''} cases={shown} isToldAbove={chosen !== null || partings.length === 1} />
      </Section>
    </>
  );
}

interface DrawingProps extends BacktestFindingsProps {
  readonly focusedNodeId: string | null;
}

/** The draft with how many cases more or fewer would take each way; the list above says the same in words. */
function Drawing({ cases, document, focusedNodeId }: DrawingProps) {
  const { t } = useTranslation();
  const drawn = useDrawnFlow(document, nothingFound);
  const marks = useMemo(() => {
    const toMark = ({ more, fewer }: { more: number; fewer: number }): EdgeMark => ({
      note: [more > 0 && t('backtest.edge.more', { more }), fewer > 0 && t('backtest.edge.fewer', { fewer })]
        .filter(Boolean)
        .join(', '),
      isLit: more > 0,
    });
    return new Map([...edgeShifts(cases)].map(([edgeId, shift]) => [edgeId, toMark(shift)]));
  }, [cases, t]);
  const isThere = document.nodes.some(({ id }) => id === focusedNodeId);
  return (
    <div className={classes.drawing}>
      <Suspense fallback={<LoadingLines lines={6} height={40} />}>
        <FlowCanvas flow={drawn} focusedNodeId={isThere ? focusedNodeId : null} edgeMarks={marks} />
      </Suspense>
    </div>
  );
}
