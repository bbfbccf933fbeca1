import { toPointer } from '@nativ/runtime';
import type { FieldTemplateProps, ObjectFieldTemplateProps, RJSFSchema } from '@rjsf/utils';
import { getUiOptions } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { descriptionIdOf, errorIdOf, groupIdOf, safeId } from '../../../forms/renderer/field-ids.ts';
import type { FormContext } from '../../../forms/renderer/form-context.ts';
import { ObjectFieldTemplate } from '../../../forms/renderer/theme/group-templates.tsx';
import type { PanelSection } from '../../../nodes/node-panel.ts';
import { optionsOf } from './editor-props.ts';
import { usePanel } from './panel-context.ts';
import { PartProblems } from './part-problems.tsx';
import classes from './properties.module.css';

type FieldProps = FieldTemplateProps<unknown, RJSFSchema, FormContext>;
type ObjectProps = ObjectFieldTemplateProps<unknown, RJSFSchema, FormContext>;

/** One setting: its title, a hint, what is wrong with it, its editor. Only what has to be filled in is marked. */
export function SettingTemplate(props: FieldProps) {
  const { id, children, description, errors, fieldPathId, label, rawDescription, rawErrors, registry, required } =
    props;
  if (registry.formContext.hidden.has(toPointer(fieldPathId.path))) return null;
  const { frame } = optionsOf(props);
  if (fieldPathId.path.length === 0) return children;
  const isInvalid = rawErrors !== undefined && rawErrors.length > 0;
  const className = isInvalid ? 'nv-field nv-bad' : 'nv-field';
  const isPart = props.schema.type === 'object' || props.schema.type === 'array';
  if (frame === 'none' || frame === undefined)
    return (
      <div className={isPart ? 'nv-part' : className}>
        {isInvalid && !isPart ? errors : null}
        {children}
        <SettingProblems path={fieldPathId.path} />
      </div>
    );
  const title = (
    <>
      {label}
      {required && props.formData === undefined ? <RequiredMark /> : null}
    </>
  );
  const below = (
    <>
      {rawDescription ? description : null}
      {isInvalid ? errors : null}
      {children}
      <SettingProblems path={fieldPathId.path} />
    </>
  );
  if (frame === 'label')
    return (
      <div className={className}>
        <label htmlFor={safeId(id)}>{title}</label>
        {below}
      </div>
    );
  const told = [...(rawDescription ? [descriptionIdOf(id)] : []), ...(isInvalid ? [errorIdOf(id)] : [])];
  return (
    <fieldset className={className} id={groupIdOf(id)} {...(told.length > 0 && { 'aria-describedby': told.join(' ') })}>
      <legend>{title}</legend>
      {below}
    </fieldset>
  );
}

/** What the check found at a setting, with the change that mends it. */
function SettingProblems({ path }: { readonly path: readonly (string | number)[] }) {
  const { problemsAt } = usePanel();
  const found = path.length === 1 ? problemsAt.get(String(path[0])) : undefined;
  return found === undefined ? null : <PartProblems problems={found} />;
}

function RequiredMark() {
  const { t } = useTranslation();
  return <span className={classes.missing}> {t('properties.required')}</span>;
}

interface Section {
  readonly name: PanelSection;
  readonly fields: readonly string[];
}

/** The settings under their headings; what most people never need opens when it is asked for, or is filled in. */
export function SectionsTemplate(props: ObjectProps) {
  const { t } = useTranslation();
  const { sections = [] } = getUiOptions(props.uiSchema) as unknown as { readonly sections?: readonly Section[] };
  if (props.fieldPathId.path.length > 0) return <ObjectFieldTemplate {...props} />;
  const { hidden } = props.registry.formContext;
  const filled = (props.formData ?? {}) as Readonly<Record<string, unknown>>;
  return sections.map(({ name, fields }) => {
    const shown = fields.filter((field) => !hidden.has(`/${field}`));
    const parts = props.properties.filter((property) => shown.includes(property.name)).map(({ content }) => content);
    if (parts.length === 0) return null;
    if (name !== 'more')
      return (
        <section key={name} className={classes.section} aria-label={t(`properties.sections.${name}`)}>
          {sections.length > 1 && <h3 className={classes.sectionTitle}>{t(`properties.sections.${name}`)}</h3>}
          {parts}
        </section>
      );
    return (
      <details key={name} className={classes.more} open={shown.some((field) => filled[field] !== undefined)}>
        <summary>{t('properties.sections.more')}</summary>
        <div className={classes.section}>{parts}</div>
      </details>
    );
  });
}
