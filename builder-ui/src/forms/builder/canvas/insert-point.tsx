import { useDroppable } from '@dnd-kit/react';
import type { QuestionKindId } from '@nativ/runtime';
import { IconPlus } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { shapeAt } from '../document/containers.ts';
import { keyOf } from '../document/question-path.ts';
import { KindPicker } from '../kind-picker.tsx';
import { questionTitle } from '../question-words.ts';
import { useBuilder } from '../state/use-builder.ts';
import classes from './insert-point.module.css';
import { useCanvasEdits } from './use-canvas-edits.ts';

interface InsertPointProps {
  readonly container: string;
  readonly before: string | null;
  readonly page: string | undefined;
  /** The question that stands above; null at the beginning or the end. */
  readonly after: string | null;
  readonly isEnd?: boolean;
}

/** Between two questions: here a new one is added, and here one that is dragged may fall. */
export const InsertPoint = memo(function InsertPoint({
  container,
  before,
  page,
  after,
  isEnd = false,
}: InsertPointProps) {
  const { t } = useTranslation();
  const edits = useCanvasEdits();
  const [isOpen, setOpen] = useState(false);
  const place = { container, before, page };
  const { ref, isDropTarget } = useDroppable({ id: `place ${container} ${before ?? ''}`, data: { place } });
  const beside = useBuilder(({ history: { present } }) => {
    const path = after ?? (container === '' ? null : container.replace(/\/\*$/, ''));
    return path === null ? '' : questionTitle(shapeAt(present, path), keyOf(path));
  });
  const add = (kind: QuestionKindId) => {
    setOpen(false);
    edits.add(kind, place);
  };
  const name =
    beside === ''
      ? t(isEnd ? 'builder.insert.end' : 'builder.insert.first')
      : isEnd
        ? t('builder.insert.endOf', { title: beside })
        : t('builder.insert.before', { title: beside });
  return (
    <div ref={ref} className={classes.point} data-over={isDropTarget || undefined} data-end={isEnd || undefined}>
      <button type="button" className={classes.button} aria-label={name} onClick={() => setOpen(true)}>
        <IconPlus size={18} aria-hidden />
        {isEnd && <span>{t('builder.insert.add')}</span>}
      </button>
      {isOpen && (
        <Dialog title={t('builder.insert.title')} onClose={() => setOpen(false)} isWide>
          <KindPicker onPick={add} />
        </Dialog>
      )}
    </div>
  );
});
