import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { Classifier, ClassifierTried } from '@nativ/schemas';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tryText } from '../../api/classifier-queries.ts';
import { isolate } from '../../i18n/isolate.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { LikelyList } from '../said/likely-list.tsx';
import { MarkedWords } from '../said/marked-words.tsx';
import { useShareWords } from '../share-words.ts';

/** A text to try a model on. Nothing of it is kept. */
export function TryPart({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const { published, draft } = classifier;
  const numbers = [draft, published].filter((number) => number !== null);
  return (
    <Section title={t('recognition.try.title')}>
      {numbers.length === 0 ? (
        <p className={classes.note}>{t('recognition.try.noModel')}</p>
      ) : (
        <Trying classifier={classifier} numbers={numbers} />
      )}
    </Section>
  );
}

function Trying({ classifier, numbers }: { readonly classifier: Classifier; readonly numbers: readonly number[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [number, setNumber] = useState(classifier.published ?? numbers[0] ?? 1);
  const attempt = useMutation({
    mutationFn: async (tried: string) => ({
      tried,
      said: await tryText(classifier.key, { text: tried, model: number, atLeast: classifier.atLeast }),
    }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    attempt.mutate(text);
  };
  return (
    <div className={classes.stack}>
      <form onSubmit={submit} className={classes.fields}>
        <Textarea
          label={t('recognition.try.text')}
          description={t('recognition.try.lead')}
          dir="auto"
          autosize
          minRows={4}
          maxRows={14}
          required
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {numbers.length > 1 && (
          <NativeSelect
            label={t('recognition.try.with')}
            value={number}
            onChange={({ currentTarget }) => setNumber(Number(currentTarget.value))}
          >
            {numbers.map((one) => (
              <option key={one} value={one}>
                {t(one === classifier.published ? 'recognition.compare.present' : 'recognition.compare.draft', {
                  number: one,
                })}
              </option>
            ))}
          </NativeSelect>
        )}
        <Button type="submit" loading={attempt.isPending}>
          {t('recognition.try.go')}
        </Button>
      </form>
      {attempt.error && <ProblemAlert error={attempt.error} title={t('recognition.try.failed')} />}
      <div role="status">
        {attempt.data && <Said classifier={classifier} text={attempt.data.tried} said={attempt.data.said} />}
      </div>
    </div>
  );
}

interface SaidProps {
  readonly classifier: Classifier;
  readonly text: string;
  readonly said: ClassifierTried;
}

function Said({ classifier, text, said }: SaidProps) {
  const { t } = useTranslation();
  const nameOf = useLabelNames(classifier.labels);
  const share = useShareWords();
  const { label, probability, abstained, runnersUp, words } = said;
  return (
    <div className={classes.stack}>
      <p className={classes.sentence}>
        {label === null
          ? t(`recognition.said.abstained.${abstained ?? 'unsure'}`)
          : t('recognition.said.is', { label: isolate(nameOf(label)), share: share(probability) })}
      </p>
      {words.length > 0 && (
        <>
          <p className={classes.note}>{t('recognition.said.because')}</p>
          <div className={classes.quote}>
            <MarkedWords text={text} words={words} />
          </div>
        </>
      )}
      <LikelyList runnersUp={runnersUp} nameOf={nameOf} isNearest={label === null} />
    </div>
  );
}
