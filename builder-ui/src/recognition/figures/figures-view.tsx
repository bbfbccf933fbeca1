import type { ClassifierFigures } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../i18n/isolate.ts';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';

interface FiguresViewProps {
  readonly figures: ClassifierFigures;
  readonly nameOf: (label: string) => string;
}

/** The most that are worth reading at once. */
const shownConfusions = 6;

/** Everything that was measured of a model, for whoever wants to know: by label, what is mixed up, how honest its certainty is. */
export function FiguresView({ figures, nameOf }: FiguresViewProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const surest = figures.coverage.find((one) => Math.abs(one.share - 0.8) < 0.01)?.accuracy;
  const facts = [
    ['recognition.figures.accuracy', figures.accuracy],
    ['recognition.figures.surest', surest],
    ['recognition.figures.calibration', figures.calibrationError],
    ['recognition.figures.outside', figures.outOfScope?.auroc],
  ] as const;
  return (
    <div className={classes.stack}>
      <LabelTable figures={figures} nameOf={nameOf} />
      <div>
        <h4 className={classes.small}>{t('recognition.figures.confused')}</h4>
        {figures.confusions.length === 0 ? (
          <p className={classes.note}>{t('recognition.figures.confusedNone')}</p>
        ) : (
          <ul className={classes.plain}>
            {figures.confusions.slice(0, shownConfusions).map(({ label, takenFor, count }) => (
              <li key={`${label} ${takenFor}`}>
                {t('recognition.figures.confusedRow', {
                  count,
                  truth: isolate(nameOf(label)),
                  said: isolate(nameOf(takenFor)),
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <dl className={classes.facts}>
        {facts.map(([words, value]) =>
          value === undefined ? null : (
            <div key={words}>
              <dt>{t(words)}</dt>
              <dd>{share(value)}</dd>
            </div>
          ),
        )}
      </dl>
      <Reliability figures={figures} />
    </div>
  );
}

function LabelTable({ figures, nameOf }: FiguresViewProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const known = (value: number | null) => (value === null ? '–' : share(value));
  return (
    <table className={classes.table}>
      <caption>{t('recognition.figures.perLabel')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('recognition.figures.label')}</th>
          <th scope="col">{t('recognition.figures.count')}</th>
          <th scope="col">{t('recognition.figures.found')}</th>
          <th scope="col">{t('recognition.figures.right')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.labels.map(({ label, examples, precision, recall }) => (
          <tr key={label}>
            <th scope="row">
              <bdi>{nameOf(label)}</bdi>
            </th>
            <td data-label={t('recognition.figures.count')}>{examples}</td>
            <td data-label={t('recognition.figures.found')}>
              {t('recognition.figures.foundOf', { share: known(recall) })}
            </td>
            <td data-label={t('recognition.figures.right')}>
              {t('recognition.figures.rightOf', { share: known(precision) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether its certainty can be believed: of the times it said so much, how often it was so. */
function Reliability({ figures }: { readonly figures: ClassifierFigures }) {
  const { t } = useTranslation();
  const share = useShareWords();
  if (figures.reliability.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption>{t('recognition.figures.reliability')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('recognition.figures.sure')}</th>
          <th scope="col">{t('recognition.figures.isRight')}</th>
          <th scope="col">{t('recognition.figures.texts')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.reliability.map(({ from, probability, accuracy, count }) => (
          <tr key={from}>
            <th scope="row">{share(probability)}</th>
            <td data-label={t('recognition.figures.isRight')}>{share(accuracy)}</td>
            <td data-label={t('recognition.figures.texts')}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
