import type { Classifier } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section.tsx';
import { PublishButton } from '../models/publish-button.tsx';
import classes from '../recognition.module.css';
import { ModelSide, useOfHundred } from './model-side.tsx';
import { WouldChange } from './would-change.tsx';

interface DraftSectionProps {
  readonly classifier: Classifier;
  readonly draft: number;
}

/** What was learned beside what is in use: words first, then what would become of real inquiries. */
export function DraftSection({ classifier, draft }: DraftSectionProps) {
  const { t } = useTranslation();
  const { published } = classifier;
  return (
    <Section title={t('recognition.compare.title')}>
      <div className={classes.stack}>
        <div className={classes.beside}>
          <ModelSide classifier={classifier} number={draft} title={t('recognition.compare.draft', { number: draft })} />
          {published === null ? (
            <div className={classes.side}>
              <p className={classes.note}>{t('recognition.compare.noPresent')}</p>
            </div>
          ) : (
            <ModelSide
              classifier={classifier}
              number={published}
              title={t('recognition.compare.present', { number: published })}
            />
          )}
        </div>
        {published !== null && <Difference classifier={classifier} draft={draft} published={published} />}
        <WouldChange classifier={classifier} number={draft} />
        <div className={classes.buttons}>
          <PublishButton classifier={classifier} number={draft} />
        </div>
        <p className={classes.note}>{t('recognition.model.onlyNew')}</p>
      </div>
    </Section>
  );
}

/** In one sentence, whether the draft is the better one. */
function Difference({ classifier, draft, published }: DraftSectionProps & { readonly published: number }) {
  const { t } = useTranslation();
  const now = useOfHundred(classifier, draft);
  const before = useOfHundred(classifier, published);
  if (!now || !before) return null;
  const more = now.right - before.right;
  return (
    <p className={classes.sentence} role="status">
      {more === 0
        ? t('recognition.compare.same')
        : t(more > 0 ? 'recognition.compare.better' : 'recognition.compare.worse', { count: Math.abs(more) })}
    </p>
  );
}
