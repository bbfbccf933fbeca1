import type { FlowEdge } from '@nativ/schemas';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { panelOf } from '../../../../nodes/node-panels.ts';
import { MatchCount } from '../../../backtest/match-count.tsx';
import { ConditionField } from '../../conditions/condition-field.tsx';
import { setOtherwise, waysOut } from '../../document/edge-edits.ts';
import { changeEdge } from '../../document/flow-edits.ts';
import { nodeIn } from '../../document/parts.ts';
import { FlowKeyContext } from '../../palette/flow-key-context.ts';
import type { FoundProblems } from '../../problems/use-problems.ts';
import { useFlowDocument, useFlowState } from '../../state/use-flow-store.ts';
import { useStepName } from '../known-things.ts';
import { LocalizedField } from '../localized-field.tsx';
import { PartProblems } from '../part-problems.tsx';
import classes from '../properties.module.css';
import { useChange } from '../use-change.ts';
import { WayOrder } from './way-order.tsx';

interface EdgePropertiesProps {
  readonly edge: FlowEdge;
  readonly problems: FoundProblems;
}

/** Everything about one line: what it is called, and when it is taken. */
export function EdgeProperties({ edge, problems }: EdgePropertiesProps) {
  const { t } = useTranslation();
  const document = useFlowDocument();
  const nameOf = useStepName();
  const change = useChange();
  const source = nodeIn(document, edge.source);
  const target = nodeIn(document, edge.target);
  const setName = (value: FlowEdge['name']) =>
    change(
      (before) =>
        changeEdge(before, edge.id, ({ name: _before, ...others }) => ({
          ...others,
          ...(value !== undefined && { name: value }),
        })),
      t('properties.did.name'),
      `name ${edge.id}`,
    );
  const isChosen = source !== null && panelOf(source.type)?.choosesWay === true;
  return (
    <div className={classes.properties}>
      <header className={classes.head}>
        <p className={classes.kind}>
          <IconArrowNarrowRight size={20} aria-hidden className={classes.mirrored} /> {t('properties.edge.title')}
        </p>
        <p className={classes.about}>
          {t('properties.edge.between', {
            from: source ? nameOf(source) : edge.source,
            to: target ? nameOf(target) : edge.target,
          })}
        </p>
      </header>
      <PartProblems problems={problems?.filter(({ edgeId }) => edgeId === edge.id) ?? []} />
      <LocalizedField
        id="edge-name"
        label={t('properties.edge.name')}
        value={edge.name}
        isName
        maxLength={120}
        onChange={setName}
      />
      {isChosen || edge.condition !== undefined || edge.default === true ? (
        <WhenTaken edge={edge} />
      ) : (
        <p className={classes.note}>{t('properties.edge.always')}</p>
      )}
      {isChosen && waysOut(document, edge.source).length > 1 && <WayOrder edge={edge} />}
    </div>
  );
}

/** The condition, or that it is for when no other way fits. */
function WhenTaken({ edge }: { readonly edge: FlowEdge }) {
  const { t } = useTranslation();
  const flowKey = useContext(FlowKeyContext);
  // Without a form there are no inquiries to hold the condition against.
  const startsWithForm = useFlowState(({ history }) => history.present.nodes.some(({ type }) => type === 'formStart'));
  const change = useChange();
  const isLocked = useFlowState((state) => state.isLocked);
  const isOtherwise = edge.default === true;
  const setCondition = (condition: string | undefined) =>
    change(
      (document) =>
        changeEdge(document, edge.id, ({ condition: _before, ...others }) => ({
          ...others,
          ...(condition !== undefined && { condition }),
        })),
      t('properties.did.condition'),
      `condition ${edge.id}`,
    );
  return (
    <div className={`nv ${classes.form}`}>
      <label className="nv-choice" htmlFor="edge-otherwise">
        <input
          id="edge-otherwise"
          type="checkbox"
          checked={isOtherwise}
          disabled={isLocked}
          aria-describedby="edge-otherwise-hint"
          onChange={({ target }) =>
            change((document) => setOtherwise(document, edge.id, target.checked), t('properties.did.otherwise'))
          }
        />
        <span>{t('properties.edge.otherwise')}</span>
      </label>
      <p className="nv-help" id="edge-otherwise-hint">
        {t('properties.edge.otherwiseHint')}
      </p>
      {(!isOtherwise || edge.condition !== undefined) && (
        <ConditionField
          edgeId={edge.id}
          label={t('properties.edge.condition')}
          value={edge.condition}
          onChange={setCondition}
        >
          {startsWithForm && <MatchCount condition={edge.condition ?? ''} flowKey={flowKey} />}
        </ConditionField>
      )}
    </div>
  );
}
