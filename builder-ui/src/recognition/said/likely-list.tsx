import { useTranslation } from 'react-i18next';
import { isolate } from '../../i18n/isolate.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';

interface LikelyListProps {
  readonly runnersUp: readonly { readonly label: string; readonly probability: number }[];
  readonly nameOf: (label: string) => string;
  /** Whether the model abstained, so that these are what came nearest. */
  readonly isNearest: boolean;
}

/** What would be written as 0 % says nothing. */
const least = 0.005;

/** What else it could be, in a line. */
export function LikelyList({ runnersUp, nameOf, isNearest }: LikelyListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const share = useShareWords();
  const worthSaying = runnersUp.filter(({ probability }) => probability >= least);
  if (worthSaying.length === 0) return null;
  const named = worthSaying.map(({ label, probability }) =>
    t('recognition.said.one', { label: isolate(nameOf(label)), share: share(probability) }),
  );
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(named);
  return (
    <p className={classes.note}>{t(isNearest ? 'recognition.said.nearest' : 'recognition.said.next', { list })}</p>
  );
}
