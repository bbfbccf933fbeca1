import type { FlowNode } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../../i18n/use-language.ts';
import { edgeIn, nodeIn } from '../../document/parts.ts';
import { usersOf } from '../../document/rename-node.ts';
import { useFlowDocument, useFlowStore } from '../../state/use-flow-store.ts';
import { useStepName } from '../known-things.ts';
import classes from '../properties.module.css';

/** Who names this step or reads its answers, each leading there. */
export function UsersList({ node }: { readonly node: FlowNode }) {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const document = useFlowDocument();
  const nameOf = useStepName();
  const { nodes, edges } = useMemo(() => usersOf(document, node.id), [document, node.id]);
  if (nodes.length + edges.length === 0) return null;
  const nameOfNode = (id: string) => {
    const found = nodeIn(document, id);
    return found ? nameOf(found) : id;
  };
  const nameOfEdge = (id: string) => {
    const edge = edgeIn(document, id);
    return edge ? text(edge.name) || t('properties.lineTo', { step: nameOfNode(edge.target) }) : id;
  };
  return (
    <section aria-labelledby="step-users">
      <h3 id="step-users" className={classes.sectionTitle}>
        {t('properties.users')}
      </h3>
      <ul className={classes.chosen}>
        {[
          ...nodes.map((id) => ({ id, name: nameOfNode(id), parts: { nodes: [id], edges: [] } })),
          ...edges.map((id) => ({ id, name: nameOfEdge(id), parts: { nodes: [], edges: [id] } })),
        ].map(({ id, name, parts }) => (
          <li key={id}>
            <button type="button" className={classes.other} onClick={() => store.select(parts)}>
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
