import type { FlowNode } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { faceOf } from '../../../../nodes/node-faces.ts';
import { panelOf } from '../../../../nodes/node-panels.ts';
import { changeNode } from '../../document/flow-edits.ts';
import type { FoundProblems } from '../../problems/use-problems.ts';
import { LocalizedField } from '../localized-field.tsx';
import { PanelForm } from '../panel-form.tsx';
import classes from '../properties.module.css';
import { useChange } from '../use-change.ts';
import { NodeAdvanced } from './node-advanced.tsx';
import { NodeProblems } from './node-problems.tsx';

interface NodePropertiesProps {
  readonly node: FlowNode;
  readonly problems: FoundProblems;
}

/** Everything about one step. */
export function NodeProperties({ node, problems }: NodePropertiesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = useChange();
  const panel = panelOf(node.type);
  const { icon: Icon, label } = faceOf(node.type);
  const setName = (member: 'name' | 'status', value: FlowNode['name']) =>
    change(
      (document) =>
        changeNode(document, node.id, ({ [member]: _before, ...others }) => ({
          ...others,
          ...(value !== undefined && { [member]: value }),
        })),
      t('properties.did.name'),
      `${member} ${node.id}`,
    );
  return (
    <div className={classes.properties}>
      <header className={classes.head}>
        <p className={classes.kind}>
          <Icon size={20} aria-hidden /> {t(label) as string}
        </p>
        {panel && <p className={classes.about}>{panel.about[language]}</p>}
      </header>
      <NodeProblems node={node} problems={problems} />
      <LocalizedField
        id="step-name"
        label={t('properties.stepName')}
        value={node.name}
        isName
        maxLength={200}
        onChange={(value) => setName('name', value)}
      />
      {panel && <PanelForm node={node} panel={panel} />}
      <LocalizedField
        id="step-status"
        label={t('properties.status')}
        hint={t('properties.statusHint')}
        value={node.status}
        maxLength={300}
        onChange={(value) => setName('status', value)}
      />
      <NodeAdvanced key={node.id} node={node} />
    </div>
  );
}
