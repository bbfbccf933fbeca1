import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { withWhatBelongs } from '../document/parts.ts';
import { connectionTrouble } from '../draw/connections.ts';
import { reconnect } from '../draw/reconnect.ts';
import { useConnect } from '../draw/use-connecting.ts';
import type { Spot } from '../palette/place-parts.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import classes from './outline.module.css';
import { type OutlineRow, outlineRows } from './outline-rows.ts';
import { useCurrentKey } from './use-current-row.ts';
import { spotAfter, useOutlineActions } from './use-outline-actions.ts';

interface OutlineToolsProps {
  readonly drawn: DrawnFlow;
  readonly onAdd: (spot: Spot) => void;
  readonly onOpen: () => void;
  readonly onShow: (nodeId: string) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** What can be done with the row that is chosen, for the pointer and for whoever looks for it by name. */
export function OutlineTools({ drawn, onAdd, onOpen, onShow }: OutlineToolsProps) {
  const { t } = useTranslation();
  const isLocked = useFlowState((state) => state.isLocked);
  const rows = useMemo(() => outlineRows(drawn, nothing), [drawn]);
  const current = useCurrentKey(rows);
  const row = rows.find(({ key }) => key === current);
  const actions = useOutlineActions();
  if (!row)
    return (
      <div className={classes.tools}>
        <Tool
          label={t('flowOutline.addFirst')}
          onPress={() => onAdd({ kind: 'point', at: { x: 0, y: 0 } })}
          isOff={isLocked}
        />
      </div>
    );
  const name = row.kind === 'step' ? `${row.number}. ${row.drawn.name}` : t('flowOutline.way');
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('flowOutline.tools', { step: name })}>
      <p className={classes.chosen}>
        <bdi>{name}</bdi>
      </p>
      <Tool label={t('flowOutline.add')} onPress={() => onAdd(spotAfter(row))} isOff={isLocked} />
      <Tool label={t('flowOutline.open')} onPress={onOpen} />
      <Tool label={t('flowOutline.earlier')} onPress={() => actions.earlier(row)} isOff={isLocked} />
      <Tool label={t('flowOutline.later')} onPress={() => actions.later(row)} isOff={isLocked} />
      {row.kind === 'way' && <WayTarget row={row} drawn={drawn} isLocked={isLocked} />}
      {row.kind === 'step' && <StepTools row={row} rows={rows} drawn={drawn} isLocked={isLocked} />}
      <Tool label={t('flowOutline.remove')} onPress={() => actions.remove(row, rows)} isOff={isLocked} />
      {row.kind === 'step' && <Tool label={t('outline.show')} onPress={() => onShow(row.drawn.node.id)} />}
    </div>
  );
}

interface StepToolsProps {
  readonly row: Extract<OutlineRow, { kind: 'step' }>;
  readonly rows: readonly OutlineRow[];
  readonly drawn: DrawnFlow;
  readonly isLocked: boolean;
}

/** Where a step leads, and what it stands in. */
function StepTools({ row, rows, drawn, isLocked }: StepToolsProps) {
  const { t } = useTranslation();
  const document = useFlowDocument();
  const connect = useConnect();
  const actions = useOutlineActions();
  const { id } = row.drawn.node;
  const targets = drawn.nodes.filter(({ node }) => connectionTrouble(document, id, node.id) === null);
  const own = withWhatBelongs(document, [id]);
  const holders = drawn.nodes.filter(
    ({ node, face }) => face.shape === 'frame' && !own.has(node.id) && node.id !== row.drawn.node.parent,
  );
  const number = (nodeId: string) => drawn.nodes.findIndex(({ node }) => node.id === nodeId) + 1;
  const options = (steps: DrawnFlow['nodes']) =>
    steps.map(({ node, name }) => (
      <option key={node.id} value={node.id}>
        {number(node.id)}. {name}
      </option>
    ));
  return (
    <>
      {targets.length > 0 && (
        <select
          aria-label={t('flowOutline.leadsTo')}
          value=""
          disabled={isLocked}
          onChange={({ target }) => connect(id, target.value)}
        >
          <option value="">{t('flowOutline.leadsTo')}</option>
          {options(targets)}
        </select>
      )}
      {holders.length > 0 && row.drawn.face.shape !== 'boundary' && (
        <select
          aria-label={t('flowOutline.into')}
          value=""
          disabled={isLocked}
          onChange={({ target }) => actions.into(row, rows, target.value)}
        >
          <option value="">{t('flowOutline.into')}</option>
          {options(holders)}
        </select>
      )}
      {row.drawn.node.parent !== undefined && (
        <Tool label={t('flowOutline.out')} onPress={() => actions.out(row)} isOff={isLocked} />
      )}
    </>
  );
}

interface WayTargetProps extends Pick<StepToolsProps, 'drawn' | 'isLocked'> {
  readonly row: Extract<OutlineRow, { kind: 'way' }>;
}

/** Where a way leads, to be led elsewhere. */
function WayTarget({ row, drawn, isLocked }: WayTargetProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const document = useFlowDocument();
  const { id, source, target } = row.drawn.edge;
  const fits = (nodeId: string) => nodeId === target || connectionTrouble(document, source, nodeId, id) === null;
  return (
    <select
      aria-label={t('flowOutline.leadsTo')}
      value={target}
      disabled={isLocked}
      onChange={(event) =>
        store.change((present) => reconnect(present, id, source, event.target.value), {
          label: t('drawing.change.reconnect'),
        })
      }
    >
      {drawn.nodes.map(
        ({ node, name }, index) =>
          fits(node.id) && (
            <option key={node.id} value={node.id}>
              {index + 1}. {name}
            </option>
          ),
      )}
    </select>
  );
}

function Tool({ label, onPress, isOff = false }: { label: string; onPress: () => void; isOff?: boolean }) {
  return (
    <Button variant="default" size="compact-md" disabled={isOff} onClick={onPress}>
      {label}
    </Button>
  );
}
