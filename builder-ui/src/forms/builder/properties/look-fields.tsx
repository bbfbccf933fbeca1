import { NativeSelect, TextInput } from '@mantine/core';
import { languageDirection, type QuestionKind, widgetOf } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { useShape } from '../canvas/use-shape.ts';
import { uiPointer } from '../document/question-path.ts';
import { schemaText, withSchemaText, writtenLanguage } from '../document/texts.ts';
import { useBuilder, useBuilderStore } from '../state/use-builder.ts';
import { useShapeEdit } from './use-shape-edit.ts';

const typed = new Set(['text', 'paragraph', 'number', 'integer', 'email', 'phone', 'url', 'israeliId']);
const looks = ['radio', 'select', 'checkboxes', 'tags', 'checkbox'] as const;
type Look = (typeof looks)[number];

/** How the question looks: the example in its field, small print, buttons or a list. */
export function LookFields({ path, kind }: { readonly path: string; readonly kind: QuestionKind }) {
  const { t } = useTranslation();
  const { ui } = useShape(path);
  const edit = useShapeEdit(path);
  const widgets = kind.widgets.filter((widget): widget is Look => (looks as readonly string[]).includes(widget));
  return (
    <>
      {typed.has(kind.id) && <UiText path={path} name="ui:placeholder" label={t('builder.properties.placeholder')} />}
      {ui['ui:help'] !== undefined && <UiText path={path} name="ui:help" label={t('builder.properties.smallPrint')} />}
      {widgets.length > 1 && (
        <NativeSelect
          size="sm"
          label={t('builder.properties.look')}
          value={widgetOf(ui) ?? widgets[0] ?? ''}
          data={widgets.map((value) => ({ value, label: t(`builder.looks.${value}`) }))}
          onChange={({ target }) => edit('ui', ['ui:widget'], target.value)}
        />
      )}
    </>
  );
}

function UiText({ path, name, label }: { readonly path: string; readonly name: string; readonly label: string }) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const pointer = uiPointer(path, name);
  const value = useBuilder(({ history }) => schemaText(history.present, pointer, language));
  const own = useBuilder(({ history }) => schemaText(history.present, pointer, writtenLanguage(history.present)));
  return (
    <TextInput
      size="sm"
      label={label}
      value={value}
      placeholder={own}
      lang={language}
      dir={value === '' ? languageDirection(language) : 'auto'}
      onChange={({ target }) =>
        store.change((document) => withSchemaText(document, pointer, language, target.value), {
          label: t('builder.did.words'),
          tag: `${language} ${pointer}`,
        })
      }
    />
  );
}
