import '../../ui/choice-styles.ts';
import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import type { Classifier, ClassifierPatch } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classifiersKey, patchClassifier } from '../../api/classifier-queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast.ts';
import classes from '../recognition.module.css';
import { PutAway } from './put-away.tsx';
import { ServerFields, serverIn } from './server-fields.tsx';
import { bothTitles, titleOf } from './title-fields.ts';

/** What a classifier is called, what it may read and learn from, and who answers. */
export function SettingsPart({ classifier }: { readonly classifier: Classifier }) {
  const { t } = useTranslation();
  const save = useSaving(classifier.key);
  const { he, en } = bothTitles(classifier.title);
  const [source, setSource] = useState(classifier.source);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const title = titleOf(String(form.get('he') ?? '').trim(), String(form.get('en') ?? '').trim());
    const server = source === 'server' ? serverIn(form) : null;
    save.mutate({
      ...(title !== null && { title }),
      reviewCorrections: form.get('review') !== null,
      usesSealed: form.get('sealed') !== null,
      source,
      ...(server !== null && { server }),
    });
  };
  return (
    <div className={classes.stack}>
      <Section title={t('recognition.set.title')}>
        <form onSubmit={submit} className={classes.fields}>
          <div className={classes.pair}>
            <TextInput name="he" label={t('recognition.set.nameHe')} dir="rtl" defaultValue={he} maxLength={200} />
            <TextInput name="en" label={t('recognition.set.nameEn')} dir="ltr" defaultValue={en} maxLength={200} />
          </div>
          <Checkbox
            name="review"
            label={t('recognition.set.review')}
            description={t('recognition.set.reviewHint')}
            defaultChecked={classifier.reviewCorrections}
          />
          <Checkbox
            name="sealed"
            label={t('recognition.set.sealed')}
            description={t('recognition.set.sealedHint')}
            defaultChecked={classifier.usesSealed}
          />
          <fieldset className={classes.names}>
            <legend className={classes.name}>{t('recognition.set.source')}</legend>
            <Radio
              name="source"
              value="own"
              label={t('recognition.set.own')}
              description={t('recognition.set.ownHint')}
              checked={source === 'own'}
              onChange={() => setSource('own')}
            />
            <Radio
              name="source"
              value="server"
              label={t('recognition.set.server')}
              description={t('recognition.set.serverHint')}
              checked={source === 'server'}
              onChange={() => setSource('server')}
            />
          </fieldset>
          {source === 'server' && (
            <>
              <Notice tone="attention" title={t('recognition.set.serverWarningTitle')}>
                <p className={classes.text}>{t('recognition.set.serverWarning')}</p>
              </Notice>
              <ServerFields server={classifier.server} />
            </>
          )}
          {save.error && <ProblemAlert error={save.error} title={t('recognition.set.failed')} />}
          <Button type="submit" loading={save.isPending}>
            {t('action.save')}
          </Button>
        </form>
      </Section>
      <PutAway classifier={classifier} />
    </div>
  );
}

function useSaving(key: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ClassifierPatch) => patchClassifier(key, change),
    onSuccess: async () => {
      showToast(t('recognition.set.saved'));
      await queries.invalidateQueries({ queryKey: classifiersKey });
    },
  });
}
