import { IconStack2, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nodeIn, type Parts } from '../../document/parts.ts';
import { useRemoving } from '../../draw/use-removing.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../../state/use-flow-store.ts';
import { useStepName } from '../known-things.ts';
import classes from '../properties.module.css';

/** Several parts that are chosen: which, and what can be done with all of them. */
export function SeveralProperties({ parts }: { readonly parts: Parts }) {
  const { t } = useTranslation();
  const document = useFlowDocument();
  const store = useFlowStore();
  const remove = useRemoving();
  const nameOf = useStepName();
  const isLocked = useFlowState((state) => state.isLocked);
  const count = parts.nodes.length + parts.edges.length;
  const nodes = parts.nodes.flatMap((id) => nodeIn(document, id) ?? []);
  return (
    <div className={classes.properties}>
      <header className={classes.head}>
        <p className={classes.kind}>
          <IconStack2 size={20} aria-hidden /> {t('properties.several.title', { count })}
        </p>
        <p className={classes.about}>{t('properties.several.hint')}</p>
      </header>
      <ul className={classes.chosen}>
        {nodes.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              className={classes.other}
              onClick={() => store.select({ nodes: [node.id], edges: [] }, { nodeId: node.id, takesFocus: false })}
            >
              <bdi>{nameOf(node)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.action} disabled={isLocked} onClick={() => remove(parts)}>
        <IconTrash size={18} aria-hidden /> {t('properties.several.remove')}
      </button>
    </div>
  );
}
