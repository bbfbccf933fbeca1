import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnEdge, DrawnFlow, DrawnNode } from './drawn-flow.ts';

/** What steps and edges are called to those who hear the drawing. */
export function usePartSpeech(flow: DrawnFlow) {
  const { t } = useTranslation();
  return useMemo(() => {
    const names = new Map(flow.nodes.map(({ node, name }) => [node.id, name]));
    const nameOf = (id: string) => names.get(id) ?? id;
    const flaw = ({ severity, problem }: DrawnNode | DrawnEdge) =>
      severity === null ? null : [t(`check.${severity}`), problem].filter(Boolean).join(': ');
    // In the order in which it is read, since a name has to hold what is seen.
    const node = (drawn: DrawnNode) =>
      [drawn.typeLabel, drawn.name, drawn.summary, flaw(drawn)].filter(Boolean).join(', ');
    const edge = (drawn: DrawnEdge) => {
      const { edge: line, label } = drawn;
      const way = t('drawing.line', { from: nameOf(line.source), to: nameOf(line.target) });
      return [way, label ?? (line.default ? t('edge.default') : null), flaw(drawn)].filter(Boolean).join(', ');
    };
    const chosen = t('drawing.isChosen');
    return {
      node: { speak: node, kind: t('drawing.step'), chosen },
      edge: { speak: edge, kind: t('drawing.way'), chosen },
    };
  }, [flow, t]);
}
