import { languageDirection } from '@nativ/runtime';
import { IconArrowDown, IconArrowUp, IconCircle, IconPlus, IconSquare, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type EditedOption, newOptionValue, optionPointer, readOptions, withOptions } from '../document/options.ts';
import { schemaText, withSchemaText, writtenLanguage } from '../document/texts.ts';
import { EditableText } from '../editable-text.tsx';
import { useBuilder, useBuilderStore } from '../state/use-builder.ts';
import classes from './options-editor.module.css';
import { useShape } from './use-shape.ts';

/** The answers offered, edited in their places: Enter adds one, Backspace in an empty one takes it away. */
export function OptionsEditor({ path, isSeveral }: { readonly path: string; readonly isSeveral: boolean }) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const shape = useShape(path);
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number | null>(null);
  const options = readOptions(store.document, path);
  useEffect(() => {
    if (next.current === null) return;
    list.current?.querySelectorAll('textarea')[next.current]?.focus();
    next.current = null;
  });
  const put = (changed: readonly EditedOption[], focus: number | null = null) => {
    next.current = focus;
    store.change((document) => withOptions(document, path, changed), { label: t('builder.did.options') });
  };
  const insert = (index: number) => {
    const isNumeric = options.length > 0 && options.every(({ value }) => typeof value === 'number');
    const title = t('builder.newOption', { number: options.length + 1 });
    put(options.toSpliced(index, 0, { value: newOptionValue(options, isNumeric), title }), index);
  };
  const swap = (index: number, by: -1 | 1) => {
    const [one, other] = [options[index], options[index + by]];
    if (one && other) put(options.with(index, other).with(index + by, one));
  };
  return (
    <div>
      <ul className={classes.options} ref={list} aria-label={t('builder.options.title')} data-shape={shape.schema.type}>
        {options.map(({ value }, index) => (
          <OptionRow
            key={String(value)}
            path={path}
            index={index}
            count={options.length}
            isSeveral={isSeveral}
            onEnter={() => insert(index + 1)}
            onRemove={() => put(options.toSpliced(index, 1), Math.max(0, index - 1))}
            onMove={(by) => swap(index, by)}
          />
        ))}
      </ul>
      <button type="button" className={classes.add} onClick={() => insert(options.length)}>
        <IconPlus size={18} aria-hidden />
        {t('builder.options.add')}
      </button>
    </div>
  );
}

interface OptionRowProps {
  readonly path: string;
  readonly index: number;
  readonly count: number;
  readonly isSeveral: boolean;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

function OptionRow({ path, index, count, isSeveral, onEnter, onRemove, onMove }: OptionRowProps) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const pointer = useBuilder(({ history }) => optionPointer(history.present, path, index));
  const value = useBuilder(({ history }) => optionText(history.present, pointer, language, path, index));
  const own = readOptions(store.document, path)[index]?.title ?? '';
  const Mark = isSeveral ? IconSquare : IconCircle;
  const number = index + 1;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Backspace' && value === '' && count > 1) {
      event.preventDefault();
      onRemove();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      onMove(event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  return (
    <li className={classes.option}>
      <Mark size={20} stroke={1.4} aria-hidden className={classes.sign} />
      <EditableText
        look="option"
        value={value}
        label={t('builder.options.words', { number })}
        placeholder={language === writtenLanguage(store.document) ? t('builder.options.hint') : own}
        language={language}
        direction={languageDirection(language)}
        onKeyDown={press}
        onChange={(text) =>
          store.change((document) => withOptionText(document, pointer, language, path, index, text), {
            label: t('builder.did.options'),
            tag: `${language} ${pointer}`,
          })
        }
      />
      <span className={classes.tools}>
        <button
          type="button"
          disabled={index === 0}
          aria-label={t('builder.options.up', { number })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          disabled={index === count - 1}
          aria-label={t('builder.options.down', { number })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </button>
        <button
          type="button"
          disabled={count === 1}
          aria-label={t('builder.options.remove', { number })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </button>
      </span>
    </li>
  );
}

type Document = Parameters<typeof schemaText>[0];

/** In the form's own language the words may be the value itself, where an old `enum` has none of its own. */
function optionText(document: Document, pointer: string, language: string, path: string, index: number): string {
  if (language !== writtenLanguage(document)) return schemaText(document, pointer, language);
  return readOptions(document, path)[index]?.title ?? '';
}

function withOptionText(
  document: Document,
  pointer: string,
  language: string,
  path: string,
  index: number,
  title: string,
): Document {
  if (language !== writtenLanguage(document)) return withSchemaText(document, pointer, language, title);
  const options = readOptions(document, path);
  const option = options[index];
  return option === undefined ? document : withOptions(document, path, options.with(index, { ...option, title }));
}
