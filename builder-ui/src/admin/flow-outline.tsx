import { Button } from '@mantine/core';
import { IconFocusCentered } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DrawnEdge, DrawnFlow, DrawnNode } from '../canvas/drawn-flow.ts';
import classes from './flow-outline.module.css';

interface FlowOutlineProps {
  readonly flow: DrawnFlow;
  readonly onShow: (nodeId: string) => void;
}

const anchor = (nodeId: string) => `step-${nodeId}`;

/** The flow as a list: the same as the drawing, for whoever would rather read it or cannot see it. */
export function FlowOutline({ flow, onShow }: FlowOutlineProps) {
  const numbers = new Map(flow.nodes.map(({ node }, index) => [node.id, index + 1]));
  return <Steps flow={flow} within={null} numbers={numbers} onShow={onShow} />;
}

interface StepsProps extends FlowOutlineProps {
  /** The step under which these stand: what is inside it or attached to it. */
  readonly within: string | null;
  /** The place of each step in the whole, since steps may have the same name. */
  readonly numbers: ReadonlyMap<string, number>;
}

function Steps({ flow, within, numbers, onShow }: StepsProps) {
  const names = new Map(flow.nodes.map(({ node, name }) => [node.id, name]));
  const steps = flow.nodes.filter((drawn) => drawn.within === within);
  if (steps.length === 0) return null;
  return (
    <ol className={within === null ? classes.outline : classes.inner}>
      {steps.map((drawn) => (
        <li key={drawn.node.id} id={anchor(drawn.node.id)} tabIndex={-1} className={classes.step}>
          <StepHead drawn={drawn} number={numbers.get(drawn.node.id) ?? 0} onShow={onShow} />
          <Ways edges={flow.edges.filter(({ edge }) => edge.source === drawn.node.id)} names={names} />
          <Steps flow={flow} within={drawn.node.id} numbers={numbers} onShow={onShow} />
        </li>
      ))}
    </ol>
  );
}

interface StepHeadProps {
  readonly drawn: DrawnNode;
  /** Its place in the list, since steps may have the same name. */
  readonly number: number;
  readonly onShow: (nodeId: string) => void;
}

function StepHead({ drawn, number, onShow }: StepHeadProps) {
  const { t } = useTranslation();
  const FaceIcon = drawn.face.icon;
  return (
    <div className={classes.head}>
      <span className={classes.icon}>
        <FaceIcon size={20} aria-hidden />
      </span>
      <div className={classes.words}>
        <p className={classes.type}>{drawn.typeLabel}</p>
        <p className={classes.name}>
          <bdi>{drawn.name}</bdi>
        </p>
        {drawn.summary && <p className={classes.type}>{drawn.summary}</p>}
      </div>
      <Button
        variant="subtle"
        className={classes.show}
        aria-label={t('outline.showNamed', { step: `${number}. ${drawn.name}` })}
        title={t('outline.show')}
        onClick={() => onShow(drawn.node.id)}
      >
        <IconFocusCentered size={20} aria-hidden />
      </Button>
    </div>
  );
}

/** Where one goes on from a step, and when. */
function Ways({ edges, names }: { edges: readonly DrawnEdge[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  if (edges.length === 0) return null;
  return (
    <ul className={classes.ways}>
      {edges.map(({ edge, label, isExpression }) => (
        <li key={edge.id}>
          {label && <bdi className={isExpression ? 'nativ-code' : classes.label}>{label}</bdi>}
          {label && edge.default && ` (${t('edge.default')})`}
          {!label && edge.default && <bdi className={classes.label}>{t('edge.default')}</bdi>}
          {(label || edge.default) && ': '}
          <a href={`#${anchor(edge.target)}`} onClick={(event) => goTo(event, edge.target)}>
            {t('outline.then', { step: names.get(edge.target) ?? edge.target })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Moves the focus itself, so that the address stays as it is. */
function goTo(event: { preventDefault: () => void }, nodeId: string) {
  event.preventDefault();
  document.getElementById(anchor(nodeId))?.focus();
}
