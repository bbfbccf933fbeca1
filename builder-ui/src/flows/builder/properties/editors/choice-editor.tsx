import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { type EditorProps, inputAttributes, optionsOf, put } from '../editor-props.ts';

/** One of a few values, in words. What an absent setting means is shown as chosen. */
export function ChoiceEditor(props: EditorProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { absent, none, values = {} } = optionsOf(props);
  const value = String(props.formData ?? absent ?? '');
  return (
    <select
      {...inputAttributes(props)}
      value={value}
      onChange={({ target }) => put(props, target.value === absent ? undefined : target.value)}
    >
      {absent === undefined && <option value="">{none?.[language] ?? t('properties.choose')}</option>}
      {Object.entries(values).map(([name, words]) => (
        <option key={name} value={name}>
          {words[language]}
        </option>
      ))}
      {value !== '' && !Object.hasOwn(values, value) && <option value={value}>{value}</option>}
    </select>
  );
}
