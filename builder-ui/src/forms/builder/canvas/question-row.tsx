import { useDraggable } from '@dnd-kit/react';
import { VisuallyHidden } from '@mantine/core';
import { recogniseQuestion } from '@nativ/runtime';
import { IconGripVertical } from '@tabler/icons-react';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isRequired, type Shape } from '../document/containers.ts';
import { kindIcons } from '../kind-faces.ts';
import { questionTitle } from '../question-words.ts';
import { questionTexts } from '../state/question-texts.ts';
import { useBuilder, useBuilderStore } from '../state/use-builder.ts';
import { useDefinitions } from '../state/use-definitions.ts';
import { InsertPoint } from './insert-point.tsx';
import { openHolderOf } from './open-holder.ts';
import { QuestionEditor } from './question-editor.tsx';
import { QuestionFace } from './question-face.tsx';
import classes from './question-row.module.css';
import { useCanvasEdits } from './use-canvas-edits.ts';
import { useShape } from './use-shape.ts';

interface QuestionRowProps {
  readonly path: string;
  readonly number: number;
  readonly container: string;
  readonly name: string;
  readonly page: string | undefined;
  /** Draws the questions that stand in this one. */
  readonly inside: (container: string) => ReactNode;
}

/** One question on the sheet, as it will look; the one being worked on is edited in its place. */
export const QuestionRow = memo(function QuestionRow({
  path,
  number,
  container,
  name,
  page,
  inside,
}: QuestionRowProps) {
  const store = useBuilderStore();
  const edits = useCanvasEdits();
  const { t } = useTranslation();
  const shape = useShape(path);
  const isSelected = useBuilder(({ selected }) => selected === path);
  const root = useDefinitions();
  const kind = recogniseQuestion(shape.schema, shape.ui, root);
  const title = questionTitle(shape, name);
  const { ref, handleRef, isDragging } = useDraggable({ id: `question ${path}`, data: { path, title } });
  const pick = useRef<HTMLButtonElement>(null);
  const wanted = useBuilder(({ focus }) => (focus?.path === path && focus.part === 'row' ? focus : null));
  useEffect(() => {
    if (wanted) pick.current?.focus();
  }, [wanted]);
  const KindIcon = kindIcons[kind.id];
  const holder = openHolderOf(path, shape.schema);
  return (
    <li className={classes.item} data-dragging={isDragging || undefined}>
      <InsertPoint container={container} before={name} page={page} after={path} />
      <div ref={ref} className={classes.row} data-selected={isSelected || undefined}>
        <button
          ref={handleRef}
          type="button"
          className={classes.grip}
          aria-label={t('builder.row.grip', { number, title })}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
            if (by === null) return;
            event.preventDefault();
            edits.step(path, by);
          }}
        >
          <IconGripVertical size={18} aria-hidden />
        </button>
        <div className={classes.body}>
          <button
            ref={pick}
            type="button"
            className={classes.pick}
            data-pick={path}
            aria-expanded={isSelected}
            onClick={() => store.select(path, 'title')}
          >
            <KindIcon size={16} stroke={1.7} aria-hidden />
            <VisuallyHidden>{t('builder.row.name', { number, title })}</VisuallyHidden>
            <span>{t(`builder.kinds.${kind.id}.name`)}</span>
          </button>
          {isSelected ? (
            <QuestionEditor path={path} kind={kind} />
          ) : (
            <QuestionView path={path} shape={shape} title={title} />
          )}
          {holder !== undefined && <div className={classes.inside}>{inside(holder)}</div>}
        </div>
      </div>
    </li>
  );
});

/** The question as it is read, while another one is being worked on. */
function QuestionView({
  path,
  shape,
  title,
}: {
  readonly path: string;
  readonly shape: Shape;
  readonly title: string;
}) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const root = useDefinitions();
  const isNeeded = useBuilder(({ history }) => isRequired(history.present, path));
  const texts = useBuilder(({ history }) => questionTexts(history.present, path, language));
  const own = texts === '' ? {} : (JSON.parse(texts) as Readonly<Record<string, string>>);
  const { description } = shape.schema;
  const help = own['schema/description'] ?? (typeof description === 'string' ? description : '');
  const kind = recogniseQuestion(shape.schema, shape.ui, root);
  const isGroup = kind.id === 'section' || kind.id === 'repeating';
  const isHidden = kind.id === 'hidden';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button above does the same for the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger place to press for the pointer only.
    <div className={classes.view} data-group={isGroup || undefined} onClick={() => store.select(path, 'title')}>
      {kind.id !== 'richText' && kind.id !== 'consent' && (
        <p className={classes.label} lang={language} dir="auto">
          {own['schema/title'] ?? title}
          {isNeeded && <span className={classes.mark}> {t('builder.row.required')}</span>}
        </p>
      )}
      {help !== '' && kind.id !== 'richText' && (
        <p className={classes.help} lang={language} dir="auto">
          {help}
        </p>
      )}
      {!isGroup && !isHidden && (
        <QuestionFace path={path} schema={shape.schema} ui={shape.ui} root={root} language={language} texts={texts} />
      )}
      {isHidden && <p className={classes.help}>{t('builder.kinds.hidden.hint')}</p>}
    </div>
  );
}
