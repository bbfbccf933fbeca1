import { Button } from '@mantine/core';
import type { CaseSorting } from '@nativ/schemas';
import { IconTag } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../i18n/isolate.ts';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { LikelyList } from '../said/likely-list.tsx';
import { useShareWords } from '../share-words.ts';
import { CorrectForm } from './correct-form.tsx';
import { sortingPlace } from './correct-offer.tsx';

interface SortingViewProps {
  readonly instanceId: string;
  readonly sorting: CaseSorting;
}

/** What one step said of the case: the label first, then how sure it was and why, and the way to say otherwise. */
export function SortingView({ instanceId, sorting }: SortingViewProps) {
  const { t } = useTranslation();
  const text = useText();
  const { classifier, model, mayCorrect, taskId } = sorting;
  const isAskedFor = useLocation({ select: ({ hash }) => hash === sortingPlace }) && mayCorrect;
  const [isCorrecting, setCorrecting] = useState(isAskedFor);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAskedFor) return;
    setCorrecting(true);
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus();
  }, [isAskedFor]);
  const nameOf = useLabelNames(classifier.labels);
  return (
    <div ref={box} tabIndex={-1} className={classes.sorting}>
      <Verdict sorting={sorting} nameOf={nameOf} />
      <Because sorting={sorting} />
      <LikelyList runnersUp={sorting.runnersUp} nameOf={nameOf} isNearest={sorting.label === null} />
      <p className={classes.meta}>
        <bdi>{text(classifier.title)}</bdi>
        {model !== null && <span>{t('recognition.model.name', { number: model })}</span>}
        {taskId !== null && <Link to="/triage">{t('recognition.case.waits')}</Link>}
      </p>
      {isCorrecting ? (
        <CorrectForm instanceId={instanceId} sorting={sorting} onDone={() => setCorrecting(false)} />
      ) : (
        mayCorrect && (
          <Button
            variant="default"
            leftSection={<IconTag size={18} aria-hidden />}
            aria-label={t('recognition.case.correctOf', { classifier: text(classifier.title) })}
            onClick={() => setCorrecting(true)}
          >
            {t('recognition.case.correct')}
          </Button>
        )
      )}
    </div>
  );
}

interface VerdictProps {
  readonly sorting: CaseSorting;
  readonly nameOf: (label: string) => string;
}

function Verdict({ sorting: { label, probability, abstained, correction }, nameOf }: VerdictProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const said =
    label === null
      ? t(`recognition.said.abstained.${abstained ?? 'unsure'}`)
      : `${t('recognition.case.as', { label: isolate(nameOf(label)) })}, ${t('recognition.case.sure', { share: share(probability) })}`;
  if (correction === null) return <p className={classes.sentence}>{said}</p>;
  const who = correction.by === null ? t('history.somebody') : isolate(correction.by.name);
  return (
    <>
      <p className={classes.sentence}>
        {t('recognition.case.correctedTo', { who, label: isolate(nameOf(correction.label)) })}
      </p>
      <p className={classes.note}>{said}</p>
    </>
  );
}

function Because({ sorting: { words } }: { readonly sorting: CaseSorting }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (words.length === 0) return null;
  return (
    <p className={classes.text}>
      {t('recognition.said.because')}{' '}
      <strong>{new Intl.ListFormat(language, { type: 'unit' }).format(words.map(({ word }) => isolate(word)))}</strong>
    </p>
  );
}
