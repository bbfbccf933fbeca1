import type { QuestionKind, QuestionKindId } from '@nativ/runtime';
import { IconArrowDown, IconArrowsMove, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ToolButton } from '../../../designs/tool-button.tsx';
import workshopClasses from '../../../designs/workshop.module.css';
import { isRequired, questionsWithin } from '../document/containers.ts';
import { kindsByFamily } from '../kind-faces.ts';
import { useBuilder } from '../state/use-builder.ts';
import { MoveDialog } from './move-dialog.tsx';
import { neighbourPlace } from './neighbour-place.ts';
import classes from './question-row.module.css';
import { useCanvasEdits } from './use-canvas-edits.ts';

/** What can be done with the question: its kind, whether it must be answered, its place, a copy, an end. */
export function QuestionTools({ path, kind }: { readonly path: string; readonly kind: QuestionKind }) {
  const { t } = useTranslation();
  const edits = useCanvasEdits();
  const [isMoving, setMoving] = useState(false);
  const isNeeded = useBuilder(({ history }) => isRequired(history.present, path));
  const canRise = useBuilder(({ history }) => neighbourPlace(history.present, path, -1) !== null);
  const canSink = useBuilder(({ history }) => neighbourPlace(history.present, path, 1) !== null);
  // What holds others would lose them.
  const isFull = useBuilder(
    ({ history }) => kind.id !== 'address' && questionsWithin(history.present, path).length > 0,
  );
  return (
    <div className={classes.tools}>
      <select
        className={workshopClasses.choice}
        value={kind.id}
        aria-label={t('builder.row.kind')}
        disabled={isFull}
        onChange={({ target }) => edits.retype(path, target.value as QuestionKindId)}
      >
        {kind.id === 'custom' && <option value="custom">{t('builder.kinds.custom.name')}</option>}
        {kindsByFamily.map(({ family, kinds }) => (
          <optgroup key={family} label={t(`builder.families.${family}`)}>
            {kinds.map((id) => (
              <option key={id} value={id}>
                {t(`builder.kinds.${id}.name`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {kind.isAsked && (
        <label className={classes.switch}>
          <input type="checkbox" checked={isNeeded} onChange={({ target }) => edits.require(path, target.checked)} />
          {t('builder.row.mustAnswer')}
        </label>
      )}
      <span className={classes.end}>
        <ToolButton label={t('builder.row.up')} isDisabled={!canRise} onPress={() => edits.step(path, -1)}>
          <IconArrowUp size={18} aria-hidden />
        </ToolButton>
        <ToolButton label={t('builder.row.down')} isDisabled={!canSink} onPress={() => edits.step(path, 1)}>
          <IconArrowDown size={18} aria-hidden />
        </ToolButton>
        <ToolButton label={t('builder.row.moveTo')} onPress={() => setMoving(true)}>
          <IconArrowsMove size={18} aria-hidden />
        </ToolButton>
        <ToolButton label={t('builder.row.duplicate')} onPress={() => edits.duplicate(path)}>
          <IconCopy size={18} aria-hidden />
        </ToolButton>
        <ToolButton label={t('builder.row.delete')} onPress={() => edits.remove(path)}>
          <IconTrash size={18} aria-hidden />
        </ToolButton>
      </span>
      {isMoving && <MoveDialog path={path} onClose={() => setMoving(false)} />}
    </div>
  );
}
