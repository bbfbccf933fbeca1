import {
  createCfworkerSchemaTest,
  fieldAt,
  humanizeKey,
  type JsonObject,
  joinPointer,
  type LocalizedForm,
  questionOrder,
  readPointer,
  type SchemaNode,
  visibleFieldsOf,
} from '@nativ/runtime';
import type { Language } from '@nativ/schemas';
import type { ReactNode } from 'react';
import { answerText } from './answer-text.ts';
import './answers.css';
import './form.css';
import { FileLink, type ListedFile } from './file-link.tsx';
import { rendererTexts } from './texts/texts-in.ts';

interface AnswersViewProps {
  /** As `localizeForm` gives it, in the language of the reader. */
  readonly form: Pick<LocalizedForm, 'schema' | 'uiSchema'>;
  readonly language: Language;
  readonly data: JsonObject;
  /** Of the answers, where their names may be known. */
  readonly files?: readonly ListedFile[];
}

const test = createCfworkerSchemaTest();

interface Reading extends Pick<AnswersViewProps, 'form' | 'language'> {
  readonly files: readonly ListedFile[];
  /** Of the whole, so that references and titles are found. */
  readonly uiSchema: JsonObject;
}

/**
 * What was answered, under the questions as the reader's language has them: options by their words, dates in words,
 * questions that were hidden left out, and what the form does not name shown all the same, so that nothing is overlooked.
 */
export function AnswersView({ form, language, data, files = [] }: AnswersViewProps) {
  const reading: Reading = { form, language, files, uiSchema: form.uiSchema };
  const answers = <Group value={data} nodes={[form.schema]} path="" ui={form.uiSchema} reading={reading} />;
  const hasAny = Object.values(data).some((value) => value !== undefined);
  return <div className="nv">{hasAny ? answers : <p className="nv-help">{rendererTexts(language).noAnswers}</p>}</div>;
}

interface PartProps {
  readonly nodes: readonly SchemaNode[];
  readonly path: string;
  readonly ui: unknown;
  readonly reading: Reading;
}

function Group({ value, nodes, path, ui, reading }: PartProps & { readonly value: JsonObject }) {
  const { schema } = reading.form;
  const fields = new Map(visibleFieldsOf(nodes, value, schema, test, path).map((field) => [field.key, field]));
  const inOrder = questionOrder([...fields.keys()], ui).flatMap((key) => fields.get(key) ?? []);
  const visible = inOrder.filter(({ key }) => {
    const isHidden = readPointer(ui, `${joinPointer('', key)}/ui:widget`) === 'hidden';
    return value[key] !== undefined && !isHidden;
  });
  const named = new Set(visible.map(({ key }) => key));
  const isNested = path !== '';
  const others = isNested ? Object.keys(value).filter((key) => !named.has(key) && value[key] !== undefined) : [];
  return (
    <dl className="nv-answers">
      {visible.map(({ key, path: place, nodes: own }) => (
        <Answer key={key} title={fieldAt(place, schema, reading.uiSchema).title}>
          <Value
            value={value[key]}
            nodes={own}
            path={place}
            ui={readPointer(ui, joinPointer('', key))}
            reading={reading}
          />
        </Answer>
      ))}
      {others.map((key) => (
        <Answer key={key} title={humanizeKey(key)}>
          <Value value={value[key]} nodes={[]} path={joinPointer(path, key)} ui={undefined} reading={reading} />
        </Answer>
      ))}
    </dl>
  );
}

function Answer({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="nv-answer">
      <dt dir="auto">{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Value({ value, nodes, path, ui, reading }: PartProps & { readonly value: unknown }) {
  const { schemas } = fieldAt(path, reading.form.schema, reading.uiSchema);
  if (Array.isArray(value)) {
    return (
      <ul className="nv-answer-list">
        {value.map((item, index) => {
          const place = joinPointer(path, index);
          const rows = schemas.flatMap((schema) => (schema.items === undefined ? [] : [schema.items as SchemaNode]));
          return (
            <li key={place}>
              <Value value={item} nodes={rows} path={place} ui={readPointer(ui, '/items')} reading={reading} />
            </li>
          );
        })}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) {
    return <Group value={value as JsonObject} nodes={nodes} path={path} ui={ui} reading={reading} />;
  }
  if (typeof value === 'string' && schemas.some((schema) => schema.format === 'file'))
    return <FileLink id={value} files={reading.files} language={reading.language} />;
  const text = answerText(value, schemas, (ui ?? {}) as JsonObject, reading.language);
  const isCode = schemas.some((schema) => schema.format === 'email' || schema.format === 'uri');
  return (
    <bdi dir={isCode || /^[+\d][\d\s()+-]{5,}$/.test(text) ? 'ltr' : 'auto'} className="nv-answer-text">
      {text}
    </bdi>
  );
}
