import type { FlowEdge } from '@nativ/schemas';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../../i18n/use-language.ts';
import { moveWay, waysOut } from '../../document/edge-edits.ts';
import { nodeIn } from '../../document/parts.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../../state/use-flow-store.ts';
import { useStepName } from '../known-things.ts';
import classes from '../properties.module.css';
import { useChange } from '../use-change.ts';

/** The ways out of the same gateway in the order in which they are looked at; this one can be moved. */
export function WayOrder({ edge }: { readonly edge: FlowEdge }) {
  const { t } = useTranslation();
  const text = useText();
  const document = useFlowDocument();
  const nameOf = useStepName();
  const ways = waysOut(document, edge.source);
  const titleOf = ({ name, target }: FlowEdge) => {
    const node = nodeIn(document, target);
    return text(name) || (node ? nameOf(node) : target);
  };
  return (
    <section className={classes.stack} aria-labelledby="way-order">
      <h3 id="way-order" className={classes.sectionTitle}>
        {t('properties.edge.order')}
      </h3>
      <ol className={classes.chosen}>
        {ways.map((way, index) => (
          <Way
            key={way.id}
            way={way}
            title={titleOf(way)}
            isThis={way.id === edge.id}
            isFirst={index === 0}
            isLast={index === ways.length - 1}
          />
        ))}
      </ol>
    </section>
  );
}

interface WayProps {
  readonly way: FlowEdge;
  readonly title: string;
  readonly isThis: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Way({ way, title, isThis, isFirst, isLast }: WayProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const change = useChange();
  const isLocked = useFlowState((state) => state.isLocked);
  const move = (by: -1 | 1) => change((document) => moveWay(document, way.id, by), t('properties.did.order'));
  if (!isThis)
    return (
      <li>
        <button type="button" className={classes.other} onClick={() => store.select({ nodes: [], edges: [way.id] })}>
          <bdi>{title}</bdi>
        </button>
      </li>
    );
  return (
    <li aria-current="true">
      <bdi>{title}</bdi>
      <span className={classes.moves}>
        <button
          type="button"
          className={classes.remove}
          disabled={isLocked || isFirst}
          aria-label={t('properties.edge.sooner', { way: title })}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.remove}
          disabled={isLocked || isLast}
          aria-label={t('properties.edge.later', { way: title })}
          onClick={() => move(1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </button>
      </span>
    </li>
  );
}
