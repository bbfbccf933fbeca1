import type { FlowCoverage, FlowDocument } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import { faceOf } from '../../../nodes/node-faces.ts';
import classes from './scenarios.module.css';

interface CoverageViewProps {
  readonly coverage: FlowCoverage;
  readonly document: FlowDocument;
}

/** How much of the flow the scenarios have come by, and by what none did. */
export function CoverageView({ coverage, document }: CoverageViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const nameOf = (id: string) => {
    const node = document.nodes.find((candidate) => candidate.id === id);
    return text(node?.name) || (node ? (t(faceOf(node.type).label) as string) : id);
  };
  const { untouchedNodes, untouchedEdges } = coverage;
  const ways = document.edges.filter(({ id }) => untouchedEdges.includes(id));
  const nodes = coverage.nodes - untouchedNodes.length;
  const edges = coverage.edges - untouchedEdges.length;
  return (
    <section className={classes.coverage} aria-label={t('scenarios.coverage.title')}>
      <h3 className={classes.title}>{t('scenarios.coverage.title')}</h3>
      <p className={classes.lead}>
        {t('scenarios.coverage.nodes', { touched: nodes, count: coverage.nodes })}{' '}
        {t('scenarios.coverage.edges', { touched: edges, count: coverage.edges })}
      </p>
      {untouchedNodes.length + ways.length > 0 && (
        <details>
          <summary>{t('scenarios.coverage.untouched')}</summary>
          <ul className={classes.breaks}>
            {untouchedNodes.map((id) => (
              <li key={id}>
                <bdi>{nameOf(id)}</bdi>
              </li>
            ))}
            {ways.map(({ id, source, target }) => (
              <li key={id}>{t('scenarios.coverage.way', { from: nameOf(source), to: nameOf(target) })}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
