import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, personQuery } from '../../../../api/people-queries.ts';
import { AnswerMenu } from '../answers/answer-menu.tsx';
import { type EditorProps, inputAttributes, put, textOf } from '../editor-props.ts';
import classes from '../properties.module.css';

/** The e-mail address of a colleague, typed or found by name. */
export function PersonEditor(props: EditorProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const value = textOf(props.formData);
  const search = useDeferredValue(value.split('@')[0] ?? '');
  const people = useInfiniteQuery(peopleQuery({ search, status: 'active' }));
  const choose = async (id: string) => {
    const { private: own } = await client.fetchQuery(personQuery(id));
    if (own) put(props, own.email);
  };
  return (
    <div className={classes.stack}>
      <input
        type="email"
        dir="ltr"
        autoComplete="off"
        {...inputAttributes(props)}
        value={value}
        maxLength={254}
        onChange={({ target }) => put(props, target.value)}
      />
      <select
        aria-label={t('properties.findPerson')}
        value=""
        disabled={props.disabled === true}
        onChange={({ target }) => void choose(target.value)}
      >
        <option value="">{t('properties.findPerson')}</option>
        {people.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A name that expressions read: letters of the English alphabet, digits and underscores. */
export function NameEditor(props: EditorProps) {
  return (
    <input
      type="text"
      dir="ltr"
      spellCheck={false}
      autoComplete="off"
      {...inputAttributes(props)}
      value={textOf(props.formData)}
      maxLength={64}
      onChange={({ target }) => put(props, target.value.trim())}
    />
  );
}

/** A text for programs that takes in answers. */
export function TemplateEditor(props: EditorProps) {
  const value = textOf(props.formData);
  return (
    <>
      <input
        type="text"
        dir="ltr"
        spellCheck={false}
        {...inputAttributes(props)}
        value={value}
        onChange={({ target }) => put(props, target.value)}
      />
      <AnswerMenu onPick={(path) => put(props, `${value}{{${path}}}`)} />
    </>
  );
}
