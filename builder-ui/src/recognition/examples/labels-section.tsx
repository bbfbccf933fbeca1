import { Button } from '@mantine/core';
import type { Classifier, ClassifierLabel, ClassifierLabelSet } from '@nativ/schemas';
import { IconArrowBackUp, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchClassifier } from '../../api/classifier-queries.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.ts';
import classes from '../recognition.module.css';
import { useLabelNames } from '../said/label-names.ts';
import { LabelForm } from './label-form.tsx';
import { asSet, presentLabels } from './present-labels.ts';
import { useExamplesChanged } from './use-examples-changed.ts';

/** Ten of each are a good beginning. */
const enough = 10;

/** The labels of a classifier, each with how much there is to learn it from. */
export function LabelsSection({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<string | null>(null);
  const nameOf = useLabelNames(classifier.labels);
  const present = presentLabels(classifier.labels);
  const gone = classifier.labels.filter(({ removedAt }) => removedAt !== null);
  const save = useSavingLabels(classifier.key, () => setEdited(null));
  const others = (key: string) => present.filter((one) => one.key !== key).map(asSet);
  const put = (label: ClassifierLabelSet) =>
    save.mutate(present.map((one) => (one.key === label.key ? label : asSet(one))));
  const remove = ({ key }: ClassifierLabel) => {
    const before = present.map(asSet);
    save.mutate(others(key), {
      onSuccess: () =>
        showToast(t('recognition.label.removed', { label: nameOf(key) }), () =>
          patchClassifier(classifier.key, { labels: before }),
        ),
    });
  };
  const add = (label: ClassifierLabelSet) => save.mutate([...present.map(asSet), label]);
  const taken = classifier.labels.map(({ key }) => key);
  const form = { isBusy: save.isPending, onCancel: () => setEdited(null) };
  return (
    <Section title={t('recognition.label.title')}>
      <div className={classes.stack}>
        <p className={classes.note}>{t('recognition.label.lead')}</p>
        {save.error && <ProblemAlert error={save.error} title={t('recognition.label.failed')} />}
        <ul className={classes.entries} aria-label={t('recognition.label.title')}>
          {present.map((label) => (
            <li key={label.key} className={classes.entry}>
              {edited === label.key ? (
                <LabelForm
                  {...form}
                  label={label}
                  taken={taken}
                  onSave={put}
                  {...(present.length > 1 && { onRemove: () => remove(label) })}
                />
              ) : (
                <LabelRow label={label} name={nameOf(label.key)} onEdit={() => setEdited(label.key)} />
              )}
            </li>
          ))}
          {gone.map((label) => (
            <li key={label.key} className={classes.entry}>
              <div className={classes.words}>
                <p className={classes.meta}>
                  <bdi>{nameOf(label.key)}</bdi> <span>{t('recognition.label.gone')}</span>
                </p>
              </div>
              <Button
                variant="subtle"
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                onClick={() => add(asSet(label))}
              >
                {t('recognition.label.restore', { label: nameOf(label.key) })}
              </Button>
            </li>
          ))}
        </ul>
        {edited === '' ? (
          <LabelForm {...form} taken={taken} onSave={add} />
        ) : (
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('')}>
            {t('recognition.label.add')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function useSavingLabels(key: string, onSaved: () => void) {
  const changed = useExamplesChanged();
  return useMutation({
    mutationFn: (labels: ClassifierLabelSet[]) => patchClassifier(key, { labels }),
    onSuccess: async () => {
      onSaved();
      await changed();
    },
  });
}

interface LabelRowProps {
  readonly label: ClassifierLabel;
  readonly name: string;
  readonly onEdit: () => void;
}

function LabelRow({ label: { examples, words }, name, onEdit }: LabelRowProps) {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(useLanguage(), { type: 'unit' });
  return (
    <>
      <div className={classes.words}>
        <p className={classes.name}>
          <bdi>{name}</bdi>
        </p>
        <p className={classes.meta}>
          <span>
            {examples >= enough
              ? t('recognition.examples', { count: examples })
              : examples === 0
                ? t('recognition.label.noExamples')
                : t('recognition.label.few', { count: examples })}
          </span>
          {words.length > 0 && <span>{t('recognition.label.wordsOf', { words: list.format(words) })}</span>}
        </p>
      </div>
      <Button
        variant="subtle"
        leftSection={<IconPencil size={18} aria-hidden />}
        aria-label={t('recognition.label.edit', { label: name })}
        onClick={onEdit}
      >
        {t('recognition.label.change')}
      </Button>
    </>
  );
}
