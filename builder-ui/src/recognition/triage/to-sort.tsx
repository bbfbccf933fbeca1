import '../../ui/choice-styles.ts';
import { Button, Checkbox } from '@mantine/core';
import type { SortingLabel, TriageBundle } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-language.ts';
import { DueLabel } from '../../ui/due-label.tsx';
import { Section } from '../../ui/section.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { Reference } from '../../workspace/reference.tsx';
import classes from '../recognition.module.css';
import { useShareWords } from '../share-words.ts';
import { LabelKeys } from './label-keys.tsx';
import { SealedInquiry } from './sealed-inquiry.tsx';
import { useTriageKeys } from './use-triage-keys.ts';

interface ToSortProps {
  readonly bundle: TriageBundle;
  readonly labels: readonly SortingLabel[];
  readonly isLast: boolean;
  readonly onSort: (label: string, isWhole: boolean) => void;
  readonly onSkip: () => void;
}

/** One inquiry, or several that are nearly the same: what it says, and what it may be. */
export function ToSort({ bundle, labels, isLast, onSort, onSkip }: ToSortProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const [isWhole, setWhole] = useState(true);
  const desk = useRef<HTMLDivElement>(null);
  const { likely, abstained, count } = bundle;
  const best = likely.find(({ label }) => labels.some(({ key }) => key === label))?.label ?? null;
  const sort = (label: string) => onSort(label, isWhole);
  useTriageKeys({ labels, best, onSort: sort, onSkip: isLast ? null : onSkip });
  useEffect(() => {
    // The next one takes the place of the one before, for the eyes and for a screen reader; the first leaves the heading alone.
    if (document.activeElement === document.body) desk.current?.focus();
  }, []);
  return (
    <Section title={t('recognition.triage.what')}>
      <div ref={desk} tabIndex={-1} className={classes.desk}>
        <Facts bundle={bundle} />
        {bundle.text === null && bundle.instanceId !== null ? (
          <SealedInquiry instanceId={bundle.instanceId} />
        ) : (
          <blockquote className={classes.quote}>
            <p className={classes.text} dir="auto">
              {bundle.text ?? t('recognition.triage.noText')}
            </p>
          </blockquote>
        )}
        {count > 1 && <Alike bundle={bundle} isWhole={isWhole} onWhole={setWhole} />}
        <p className={classes.note}>{abstained !== null && t(`recognition.said.abstained.${abstained}`)}</p>
        <LabelKeys
          labels={labels}
          best={best}
          likelihoodOf={(label) => {
            const found = likely.find((one) => one.label === label);
            return found ? share(found.probability) : null;
          }}
          onSort={sort}
        />
        <div className={classes.buttons}>
          <Button variant="default" aria-keyshortcuts="S" disabled={isLast} onClick={onSkip}>
            {t('recognition.triage.skip')}
          </Button>
        </div>
        <p className={classes.keys}>{t('recognition.triage.keys')}</p>
      </div>
    </Section>
  );
}

function Facts({ bundle }: { readonly bundle: TriageBundle }) {
  const { t } = useTranslation();
  const text = useText();
  const { reference, instanceId, createdAt, dueAt, group } = bundle;
  return (
    <div className={classes.meta}>
      {reference !== null && <Reference code={reference} />}
      <bdi>{text(group.name)}</bdi>
      <span>
        {t('recognition.triage.came')} <TimeText at={createdAt} />
      </span>
      {dueAt !== null && <DueLabel dueAt={dueAt} />}
      {instanceId !== null && (
        <Link to="/cases/$id" params={{ id: instanceId }}>
          {t('recognition.triage.open')}
        </Link>
      )}
    </div>
  );
}

interface AlikeProps {
  readonly bundle: TriageBundle;
  readonly isWhole: boolean;
  readonly onWhole: (isWhole: boolean) => void;
}

/** Those that are nearly the same: they are sorted together unless the reader says otherwise, and none is hidden. */
function Alike({ bundle: { alike, count }, isWhole, onWhole }: AlikeProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.side}>
      <Checkbox
        label={t('recognition.triage.all', { count })}
        checked={isWhole}
        onChange={({ currentTarget }) => onWhole(currentTarget.checked)}
      />
      <details className={classes.more}>
        <summary>{t('recognition.triage.alike', { count: alike.length })}</summary>
        <ul className={classes.entries}>
          {alike.map(({ taskId, reference, text, instanceId }) => (
            <li key={taskId} className={classes.entry}>
              <p className={classes.text} dir="auto">
                {text ?? t('recognition.triage.noText')}
              </p>
              {instanceId !== null && (
                <Link to="/cases/$id" params={{ id: instanceId }}>
                  {reference === null ? t('recognition.triage.open') : t('recognition.triage.case', { reference })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
