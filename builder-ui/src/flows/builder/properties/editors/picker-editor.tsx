import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { type EditorProps, inputAttributes, optionsOf, put, textOf } from '../editor-props.ts';
import { type Choice, useCalendars, useConnectors, useFlows, useForms, useGroups, useHosts } from '../known-things.ts';
import classes from '../properties.module.css';

interface PickerProps extends EditorProps {
  /** Undefined while they are on their way. */
  readonly choices: readonly Choice[] | undefined;
}

/** One of the things that there are, by name. One that there is not stays chosen and says so. */
export function Picker({ choices, ...props }: PickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { none } = optionsOf(props);
  const value = textOf(props.formData);
  const isKnown = value === '' || choices === undefined || choices.some(({ key }) => key === value);
  return (
    <select {...inputAttributes(props)} value={value} onChange={({ target }) => put(props, target.value)}>
      <option value="">{none?.[language] ?? t(props.required ? 'properties.choose' : 'properties.nothing')}</option>
      {!isKnown && <option value={value}>{t('properties.missing', { name: value })}</option>}
      {choices === undefined && value !== '' && <option value={value}>{value}</option>}
      {choices?.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}

export function GroupEditor(props: EditorProps) {
  return <Picker {...props} choices={useGroups()} />;
}

export function CalendarEditor(props: EditorProps) {
  return <Picker {...props} choices={useCalendars()} />;
}

export function ConnectorEditor(props: EditorProps) {
  return <Picker {...props} choices={useConnectors()} />;
}

/** The step that an event watches. */
export function StepEditor(props: EditorProps) {
  return <Picker {...props} choices={useHosts()} />;
}

/** A published form, with the way to it and to a new one. */
export function FormEditor(props: EditorProps) {
  const { t } = useTranslation();
  const key = textOf(props.formData);
  return (
    <>
      <Picker {...props} choices={useForms()} />
      <p className={classes.links}>
        {key !== '' && (
          <Link to="/forms/$key" params={{ key }} target="_blank">
            {t('properties.openForm')}
          </Link>
        )}
        <Link to="/new-form" target="_blank">
          {t('properties.newForm')}
        </Link>
      </p>
    </>
  );
}

/** A published flow, with the way to it. */
export function FlowEditor(props: EditorProps) {
  const { t } = useTranslation();
  const key = textOf(props.formData);
  return (
    <>
      <Picker {...props} choices={useFlows()} />
      {key !== '' && (
        <p className={classes.links}>
          <Link to="/flows/$key" params={{ key }} target="_blank">
            {t('properties.openFlow')}
          </Link>
        </p>
      )}
    </>
  );
}
