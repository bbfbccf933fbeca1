import { joinPointer } from '@nativ/runtime';
import { useTranslation } from 'react-i18next';
import { questionKeys } from '../document/containers.ts';
import { pageContents } from '../document/pages.ts';
import { useBuilder } from '../state/use-builder.ts';
import { InsertPoint } from './insert-point.tsx';
import classes from './question-row.module.css';
import { QuestionRow } from './question-row.tsx';

/** No name of a question holds it, so that names can be told apart in one text. */
const between = '\u0000';

/** The questions of the form (or of one page of it), of a section, or of the rows of a list. */
export function QuestionList({ container, page }: { readonly container: string; readonly page: string | null }) {
  const { t } = useTranslation();
  const names = useBuilder(({ history: { present } }) => {
    const isPaged = container === '' && page !== null;
    const keys = isPaged
      ? (pageContents(present).find((content) => content.page.id === page)?.keys ?? [])
      : questionKeys(present, container);
    return keys.join(between);
  });
  const keys = names === '' ? [] : names.split(between);
  const pageId = container === '' ? (page ?? undefined) : undefined;
  return (
    <ul className={classes.list} aria-label={container === '' ? t('builder.canvas.questions') : undefined}>
      {keys.map((key, index) => (
        <QuestionRow
          key={key}
          path={joinPointer(container, key)}
          number={index + 1}
          container={container}
          name={key}
          page={pageId}
          inside={drawInside}
        />
      ))}
      <li className={classes.last}>
        {keys.length === 0 && <p className={classes.empty}>{t('builder.canvas.empty')}</p>}
        <InsertPoint container={container} before={null} page={pageId} isEnd after={null} />
      </li>
    </ul>
  );
}

/** The same function each time, so that a row is not drawn anew for its sake. */
const drawInside = (container: string) => <QuestionList container={container} page={null} />;
