import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-language.ts';
import { annotationsOf } from '../document/annotations.ts';
import { useFlowDocument } from '../state/use-flow-store.ts';
import { annotationIcons } from './annotation.ts';
import classes from './annotation-list.module.css';

interface AnnotationListProps {
  readonly onShow: (id: string) => void;
}

/** The notes and areas of the drawing, for those who read the flow as a list. */
export function AnnotationList({ onShow }: AnnotationListProps) {
  const { t } = useTranslation();
  const text = useText();
  const annotations = annotationsOf(useFlowDocument());
  if (annotations.length === 0) return null;
  return (
    <aside className={classes.aside} aria-labelledby="flow-notes">
      <h2 id="flow-notes" className={classes.title}>
        {t('flowNotes.list')}
      </h2>
      <ul className={classes.list}>
        {annotations.map(({ id, kind, text: words }) => {
          const KindIcon = annotationIcons[kind];
          return (
            <li key={id}>
              <button type="button" className={classes.note} title={t('flowNotes.show')} onClick={() => onShow(id)}>
                <KindIcon size={20} aria-hidden />
                <span>
                  <span className={classes.kind}>{t(`flowNotes.${kind}.name`)}</span>
                  <bdi className={classes.words}>{text(words)}</bdi>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
