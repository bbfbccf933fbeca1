import { createCfworkerSchemaTest, type JsonObject } from '@nativ/runtime';
import type { FlowNode } from '@nativ/schemas';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../forms/renderer/form.css';
import { FormBody } from '../../../forms/renderer/form-body.tsx';
import type { FormParts } from '../../../forms/renderer/form-parts.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { AnyNodePanel } from '../../../nodes/node-panel.ts';
import { setConfig } from '../document/flow-edits.ts';
import { nodeIn } from '../document/parts.ts';
import { useFlowState, useFlowStore } from '../state/use-flow-store.ts';
import { configErrors } from './config-errors.ts';
import { changedSettings } from './config-values.ts';
import { editors } from './editors/editors.ts';
import { panelForm, silentPlaces } from './panel-schema.ts';
import { SectionsTemplate, SettingTemplate } from './panel-templates.tsx';
import classes from './properties.module.css';

const test = createCfworkerSchemaTest();
const parts = {
  fields: editors,
  templates: { FieldTemplate: SettingTemplate, ObjectFieldTemplate: SectionsTemplate },
} as FormParts;

interface PanelFormProps {
  readonly node: FlowNode;
  readonly panel: AnyNodePanel;
}

const nothing: JsonObject = {};

/** The settings of a step: its config schema in our own form renderer. Each change goes straight into the drawing. */
export function PanelForm({ node, panel }: PanelFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const form = useMemo(() => ({ ...panelForm(panel, language), language }), [panel, language]);
  const config = node.config ?? nothing;
  const hidden = useMemo(() => silentPlaces(panel, config), [panel, config]);
  const errors = useMemo(() => configErrors(form, config, language), [form, config, language]);
  const save = (after: JsonObject) => {
    const changed = changedSettings(nodeIn(store.document, node.id)?.config ?? nothing, after);
    const names = changed.map(([name]) => name);
    store.change(
      (document) => changed.reduce((edited, [name, value]) => setConfig(edited, node.id, name, value), document),
      { label: t('properties.did.setting'), tag: `config ${node.id} ${names.join()}` },
    );
  };
  return (
    <div className={`nv ${classes.form}`}>
      <FormBody
        form={form}
        data={config}
        errors={errors}
        hidden={hidden}
        test={test}
        parts={parts}
        isPlainHtml={false}
        mayAutofill={false}
        isDisabled={isLocked}
        onChange={({ formData }) => save((formData ?? {}) as JsonObject)}
      >
        {/* Nothing is sent, and without children there would be the button of the form library. */}
        <span hidden />
      </FormBody>
    </div>
  );
}
