import { Button, Checkbox, NumberInput } from '@mantine/core';
import type { Form, FormSettings } from '@nativ/schemas';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeFormSettings, formQuery } from '../../api/design-queries.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Section } from '../../ui/section.tsx';
import '../../ui/choice-styles.ts';
import { ComingErasures } from './coming-erasures.tsx';
import classes from './retention-section.module.css';

const usual = { days: 365, warnDays: 14 } as const;
const longest = { days: 36_500, warnDays: 365 } as const;

/** How long answers to a form are kept after a case has ended: edits the draft, and shows what is erased next. */
export function RetentionSection({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <Section title={t('retention.title')}>
      <div className={classes.stack}>
        <RetentionForm key={JSON.stringify(form.settings.retention ?? null)} form={form} />
        {form.status === 'published' && <ComingErasures formKey={form.key} />}
      </div>
    </Section>
  );
}

type Retention = NonNullable<FormSettings['retention']>;

function RetentionForm({ form }: { form: Form }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const kept = form.settings.retention;
  const [erases, setErases] = useState(kept !== undefined);
  const [days, setDays] = useState<number | string>(kept?.days ?? usual.days);
  const [warnDays, setWarnDays] = useState<number | string>(kept?.warnDays ?? usual.warnDays);
  const save = useMutation({
    mutationFn: (retention: Retention | undefined) => changeFormSettings(form.key, { retention }),
    onSuccess: (changed) => queries.setQueryData(formQuery(form.key).queryKey, changed),
  });
  const wanted = { days: Number(days), warnDays: Number(warnDays) };
  const isRight = !erases || (isWithin(wanted.days, 1, longest.days) && isWithin(wanted.warnDays, 0, longest.warnDays));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRight) save.mutate(erases ? wanted : undefined);
  };
  return (
    <form onSubmit={submit} className={classes.stack} noValidate>
      <p className={classes.note}>{t('retention.lead')}</p>
      <Checkbox
        label={t('retention.erases')}
        checked={erases}
        onChange={(event) => setErases(event.currentTarget.checked)}
      />
      {erases && (
        <>
          <NumberInput
            label={t('retention.days')}
            description={t('retention.daysHint')}
            min={1}
            max={longest.days}
            allowDecimal={false}
            value={days}
            onChange={setDays}
            error={!isWithin(wanted.days, 1, longest.days) && t('retention.wrongDays', { most: longest.days })}
          />
          <NumberInput
            label={t('retention.warnDays')}
            description={t('retention.warnDaysHint')}
            min={0}
            max={longest.warnDays}
            allowDecimal={false}
            value={warnDays}
            onChange={setWarnDays}
            error={
              !isWithin(wanted.warnDays, 0, longest.warnDays) && t('retention.wrongWarn', { most: longest.warnDays })
            }
          />
        </>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending} disabled={!isRight}>
          {t('retention.save')}
        </Button>
      </div>
      <p role="status" className={classes.note}>
        {save.isSuccess && t('retention.saved')}
      </p>
      {save.error && <ProblemAlert error={save.error} title={t('retention.failed')} />}
    </form>
  );
}

const isWithin = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;
