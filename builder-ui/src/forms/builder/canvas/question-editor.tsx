import { languageDirection, type QuestionKind } from '@nativ/runtime';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { schemaPointer, uiPointer } from '../document/question-path.ts';
import { schemaText, withSchemaText, writtenLanguage } from '../document/texts.ts';
import { EditableText } from '../editable-text.tsx';
import { questionTexts } from '../state/question-texts.ts';
import { useBuilder, useBuilderStore } from '../state/use-builder.ts';
import { useDefinitions } from '../state/use-definitions.ts';
import { OptionsEditor } from './options-editor.tsx';
import { QuestionFace } from './question-face.tsx';
import classes from './question-row.module.css';
import { QuestionTools } from './question-tools.tsx';
import { useShape } from './use-shape.ts';

/** What is nothing but its words, or is seen by nobody. */
const wordsOnly = new Set(['hidden', 'richText', 'consent']);

/** The question being worked on: its words, its answers, and what can be done with it. */
export function QuestionEditor({ path, kind }: { readonly path: string; readonly kind: QuestionKind }) {
  const { t } = useTranslation();
  const shape = useShape(path);
  const language = useBuilder((state) => state.language);
  const root = useDefinitions();
  const texts = useBuilder(({ history }) => questionTexts(history.present, path, language));
  const titleInput = useFocusWish(path);
  const hasOptions = kind.constraints.includes('options');
  const isGroup = kind.id === 'section' || kind.id === 'repeating';
  const titlePointer =
    typeof shape.ui['ui:title'] === 'string' ? uiPointer(path, 'ui:title') : schemaPointer(path, 'title');
  return (
    <div className={classes.editor}>
      {kind.id === 'richText' ? (
        <QuestionWords
          pointer={schemaPointer(path, 'description')}
          label={t('builder.row.richText')}
          hint={t('builder.row.richTextHint')}
          isMultiline
          inputRef={titleInput}
        />
      ) : (
        <>
          <QuestionWords
            pointer={titlePointer}
            label={t('builder.row.title')}
            hint={t('builder.row.titleHint')}
            look={isGroup ? 'group' : 'label'}
            inputRef={titleInput}
          />
          <QuestionWords
            pointer={schemaPointer(path, 'description')}
            label={t('builder.row.help')}
            hint={t('builder.row.helpHint')}
            look="help"
            isMultiline
          />
        </>
      )}
      {hasOptions && <OptionsEditor path={path} isSeveral={kind.id === 'several'} />}
      {!hasOptions && !isGroup && !wordsOnly.has(kind.id) && (
        <QuestionFace path={path} schema={shape.schema} ui={shape.ui} root={root} language={language} texts={texts} />
      )}
      <QuestionTools path={path} kind={kind} />
    </div>
  );
}

/** The field that takes the focus when it is wished for. */
function useFocusWish(path: string) {
  const input = useRef<HTMLTextAreaElement>(null);
  const wish = useBuilder(({ focus }) => (focus?.path === path && focus.part === 'title' ? focus : null));
  useEffect(() => {
    const element = input.current;
    if (!wish || !element) return;
    element.focus({ preventScroll: true });
    element.select();
    element.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [wish]);
  return input;
}

interface QuestionWordsProps {
  readonly pointer: string;
  readonly label: string;
  readonly hint: string;
  readonly look?: 'label' | 'help' | 'group';
  readonly isMultiline?: boolean;
  readonly inputRef?: React.RefObject<HTMLTextAreaElement | null>;
}

function QuestionWords({ pointer, label, hint, look = 'label', isMultiline = false, inputRef }: QuestionWordsProps) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const value = useBuilder(({ history }) => schemaText(history.present, pointer, language));
  const own = useBuilder(({ history }) => schemaText(history.present, pointer, writtenLanguage(history.present)));
  return (
    <EditableText
      look={look}
      value={value}
      label={label}
      // While translating, the words of the form's own language stand where the translation is missing.
      placeholder={own === '' ? hint : own}
      language={language}
      direction={languageDirection(language)}
      isMultiline={isMultiline}
      {...(inputRef && { inputRef })}
      onChange={(text) =>
        store.change((document) => withSchemaText(document, pointer, language, text), {
          label: t('builder.did.words'),
          tag: `${language} ${pointer}`,
        })
      }
    />
  );
}
