import { Button } from '@mantine/core';
import { nodeTraits } from '@nativ/runtime';
import type { FlowDocument, FlowEdge } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import type { DrawnFlow } from '../../../canvas/drawn-flow.ts';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { ConditionField } from '../conditions/condition-field.tsx';
import { changeEdge } from '../document/flow-edits.ts';
import { edgeIn, nodeIn } from '../document/parts.ts';
import { connectionTrouble } from '../draw/connections.ts';
import { reconnect } from '../draw/reconnect.ts';
import { useRemoving } from '../draw/use-removing.ts';
import type { Spot } from '../palette/place-parts.ts';
import { flowLanguages } from '../properties/flow-languages.ts';
import { textsIn, withText } from '../properties/localized-value.ts';
import { useFlowDocument, useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import classes from './outline.module.css';
import { setDefault } from './outline-edits.ts';

interface WayPanelProps {
  readonly edgeId: string;
  readonly drawn: DrawnFlow;
  readonly onAdd: (spot: Spot) => void;
}

/** Everything about a way from one step to another: where it leads, when it is taken, what it is called. */
export function WayPanel({ edgeId, drawn, onAdd }: WayPanelProps) {
  const { t } = useTranslation();
  const store = useFlowStore();
  const document = useFlowDocument();
  const isLocked = useFlowState((state) => state.isLocked);
  const remove = useRemoving();
  const edge = edgeIn(document, edgeId);
  if (edge === null) return null;
  const change = (edit: (present: FlowDocument) => FlowDocument, tag?: string) =>
    store.change(edit, { label: t('flowOutline.did.way'), ...(tag !== undefined && { tag }) });
  const targets = drawn.nodes.filter(
    ({ node }) => connectionTrouble(document, edge.source, node.id, edgeId) === null || node.id === edge.target,
  );
  return (
    <fieldset className={classes.way} disabled={isLocked}>
      <legend>{t('flowOutline.way')}</legend>
      <label>
        {t('flowOutline.leadsTo')}
        <select
          value={edge.target}
          onChange={({ target }) => change((present) => reconnect(present, edgeId, edge.source, target.value))}
        >
          {targets.map(({ node, name }) => (
            <option key={node.id} value={node.id}>
              {drawn.nodes.findIndex((each) => each.node.id === node.id) + 1}. {name}
            </option>
          ))}
        </select>
      </label>
      <WayName edge={edge} onChange={(edit) => change(edit, `name ${edgeId}`)} />
      {choosesWays(document, edge) && (
        <>
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={edge.default === true}
              onChange={({ target }) => change((present) => setDefault(present, edgeId, target.checked))}
            />
            {t('flowOutline.isDefault')}
          </label>
          {edge.default !== true && (
            <ConditionField
              edgeId={edgeId}
              label={t('flowOutline.takenWhen')}
              value={edge.condition}
              onChange={(condition) =>
                change(
                  (present) =>
                    changeEdge(present, edgeId, ({ condition: _before, ...others }) => ({
                      ...others,
                      ...(condition !== undefined && { condition }),
                    })),
                  `condition ${edgeId}`,
                )
              }
            />
          )}
        </>
      )}
      <div className={classes.buttons}>
        <Button variant="default" size="compact-md" onClick={() => onAdd({ kind: 'edge', edgeId })}>
          {t('flowOutline.add')}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => remove({ nodes: [], edges: [edgeId] })}>
          {t('flowOutline.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Whether conditions decide at the step that a way leads out of. */
function choosesWays(document: FlowDocument, { source }: FlowEdge): boolean {
  const type = nodeIn(document, source)?.type ?? '';
  return nodeTraits(type)?.role === 'gateway' && type !== 'parallelGateway' && type !== 'eventGateway';
}

interface WayNameProps {
  readonly edge: FlowEdge;
  readonly onChange: (edit: (document: FlowDocument) => FlowDocument) => void;
}

function WayName({ edge, onChange }: WayNameProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useText();
  const languages = flowLanguages(language);
  return (
    <label>
      {t('flowOutline.wayName')}
      <input
        type="text"
        dir="auto"
        maxLength={200}
        value={text(edge.name)}
        onChange={({ target }) =>
          onChange((document) =>
            changeEdge(document, edge.id, ({ name, ...others }) => {
              const texts = withText(textsIn(name, languages), language, target.value);
              return { ...others, ...(texts && { name: texts }) };
            }),
          )
        }
      />
    </label>
  );
}
