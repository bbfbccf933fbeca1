import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type EditorProps, inputAttributes, put } from '../editor-props.ts';
import { type Choice, useGroups, useSteps, useTexts } from '../known-things.ts';
import classes from '../properties.module.css';

/** Several of the things that there are: those chosen, in their order, and a list to add another from. */
function ChosenList({ choices, ...props }: EditorProps & { readonly choices: readonly Choice[] | undefined }) {
  const { t } = useTranslation();
  const chosen = (Array.isArray(props.formData) ? props.formData : []).map(String);
  const others = choices?.filter(({ key }) => !chosen.includes(key)) ?? [];
  const nameOf = (key: string) =>
    choices === undefined
      ? key
      : (choices.find((choice) => choice.key === key)?.name ?? t('properties.missing', { name: key }));
  return (
    <>
      {chosen.length > 0 && (
        <ul className={classes.chosen}>
          {chosen.map((key) => (
            <li key={key}>
              <bdi>{nameOf(key)}</bdi>
              <button
                type="button"
                className={classes.remove}
                disabled={props.disabled === true}
                aria-label={t('properties.remove', { name: nameOf(key) })}
                onClick={() => put(props, without(chosen, key, props.required === true))}
              >
                <IconX size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <select
          {...inputAttributes(props)}
          aria-label={t('properties.addTo', { list: props.schema.title })}
          value=""
          onChange={({ target }) => put(props, [...chosen, target.value])}
        >
          <option value="">{t('properties.add')}</option>
          {others.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

/** What is left; a list that need not be there goes with its last entry. */
function without(chosen: readonly string[], key: string, isRequired: boolean): readonly string[] | undefined {
  const left = chosen.filter((each) => each !== key);
  return left.length === 0 && !isRequired ? undefined : left;
}

export function GroupsEditor(props: EditorProps) {
  return <ChosenList {...props} choices={useGroups()} />;
}

export function StepsEditor(props: EditorProps) {
  return <ChosenList {...props} choices={useSteps()} />;
}

/** Answers in words, to be read together. */
export function TextsEditor(props: EditorProps) {
  return <ChosenList {...props} choices={useTexts()} />;
}
