import '../../canvas/part-changes.css';
import type { FlowDocument } from '@nativ/schemas';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartChange, PartChangesContext } from '../../canvas/canvas-marks.ts';
import type { DrawnFlow } from '../../canvas/drawn-flow.ts';
import { FlowCanvas } from '../../canvas/flow-canvas.tsx';
import { useDrawnFlow } from '../drawn/use-drawn-flow.ts';
import { ChangeList } from './change-list.tsx';
import classes from './flow-comparison.module.css';
import { useComparison } from './use-comparison.ts';

const noProblems = [] as const;
const signs = { added: '+', removed: '−', changed: '±', moved: '↔' } as const;

/** Two versions of a flow on one canvas, and beside it the same in words. */
export function FlowComparison({ before, after }: { readonly before: FlowDocument; readonly after: FlowDocument }) {
  const { t } = useTranslation();
  const { united, marks, told } = useComparison(before, after);
  const drawn = useDrawnFlow(united, noProblems);
  const signed = useMemo(() => withSigns(drawn, marks, t), [drawn, marks, t]);
  const [focused, setFocused] = useState<string | null>(null);
  return (
    <div className={classes.comparison}>
      <PartChangesContext value={marks}>
        <div>
          <FlowCanvas flow={signed} focusedNodeId={focused} />
        </div>
      </PartChangesContext>
      <section className={classes.told} aria-label={t('flowVersions.changes')}>
        <h3 className={classes.heading}>{t('flowVersions.changes')}</h3>
        <ChangeList told={told} onShow={setFocused} />
      </section>
    </div>
  );
}

/** Writes on each part how it changed, since not everybody tells colours apart. */
function withSigns(flow: DrawnFlow, marks: ReadonlyMap<string, PartChange>, t: TFunction): DrawnFlow {
  return {
    nodes: flow.nodes.map((drawn) => {
      const change = marks.get(drawn.node.id);
      if (change === undefined) return drawn;
      return {
        ...drawn,
        name: `${signs[change]} ${drawn.name}`,
        typeLabel: `${t(`flowVersions.mark.${change}`)} · ${drawn.typeLabel}`,
      };
    }),
    edges: flow.edges.map((drawn) => {
      const change = marks.get(drawn.edge.id);
      if (change === undefined) return drawn;
      const label = drawn.label ?? (drawn.edge.default ? t('edge.default') : '');
      return { ...drawn, label: `${signs[change]} ${label}`.trim() };
    }),
  };
}
