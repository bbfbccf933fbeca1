import type { FlowNode, FlowProblem } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { faceOf } from '../../../../nodes/node-faces.ts';
import { panelOf } from '../../../../nodes/node-panels.ts';
import { DecisionTableField } from '../../decision-table/decision-table-field.tsx';
import { changeNode, nameNode } from '../../document/flow-edits.ts';
import type { FoundProblems } from '../../problems/use-problems.ts';
import { LocalizedField } from '../localized-field.tsx';
import { PanelForm } from '../panel-form.tsx';
import { PartProblems } from '../part-problems.tsx';
import classes from '../properties.module.css';
import { useChange } from '../use-change.ts';
import { NodeAdvanced } from './node-advanced.tsx';

interface NodePropertiesProps {
  readonly node: FlowNode;
  readonly problems: FoundProblems;
  /** What is not shown at a setting. */
  readonly ofStep: readonly FlowProblem[];
}

const nothing: readonly FlowProblem[] = [];
/** Editors of all settings of a node type at once. */
const wholeEditors = { decisionTable: DecisionTableField };

/** Everything about one step. */
export function NodeProperties({ node, problems, ofStep }: NodePropertiesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useChange();
  const panel = panelOf(node.type);
  const Whole = panel?.whole && wholeEditors[panel.whole];
  const own = ofStep.filter(({ table }) => !(Whole && table));
  const { icon: Icon, label } = faceOf(node.type);
  const setName = (name: FlowNode['name']) =>
    change((document) => nameNode(document, node.id, name), t('properties.did.name'), `name ${node.id}`);
  const setStatus = (status: FlowNode['status']) =>
    change(
      (document) =>
        changeNode(document, node.id, ({ status: _before, ...others }) => ({
          ...others,
          ...(status !== undefined && { status }),
        })),
      t('properties.did.name'),
      `status ${node.id}`,
    );
  return (
    <div className={classes.properties}>
      <header className={classes.head}>
        <p className={classes.kind}>
          <Icon size={20} aria-hidden /> {t(label) as string}
        </p>
        {panel && <p className={classes.about}>{panel.about[language]}</p>}
      </header>
      <PartProblems problems={own} />
      <LocalizedField
        id="step-name"
        label={t('properties.stepName')}
        value={node.name}
        isName
        maxLength={200}
        onChange={setName}
      />
      {Whole && <Whole nodeId={node.id} problems={problems ?? nothing} />}
      {panel && !Whole && <PanelForm node={node} panel={panel} />}
      <LocalizedField
        id="step-status"
        label={t('properties.status')}
        hint={t('properties.statusHint')}
        value={node.status}
        maxLength={300}
        onChange={setStatus}
      />
      <NodeAdvanced key={node.id} node={node} />
    </div>
  );
}
