import { Button, TextInput } from '@mantine/core';
import type { Instance, RelatedCaseList } from '@nativ/schemas';
import { IconLink, IconUnlink } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkCase, relatedCasesQuery, unlinkCase } from '../api/case-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Reference } from './reference.tsx';
import classes from './related-cases.module.css';

/** Cases that belong together with this one, as people said; from here one says so too, or takes it back. */
export function RelatedCases({ instance }: { readonly instance: Instance }) {
  const { t } = useTranslation();
  const query = relatedCasesQuery(instance.id);
  const related = useQuery(query);
  const queries = useQueryClient();
  const show = (list: RelatedCaseList) => queries.setQueryData(query.queryKey, list);
  return (
    <Section title={t('caseWork.related.title')}>
      {related.isPending && <LoadingLines lines={2} />}
      {related.error && !related.data && (
        <ProblemAlert
          error={related.error}
          title={t('caseWork.related.problem')}
          onRetry={() => void related.refetch()}
        />
      )}
      {related.data && <RelatedList caseId={instance.id} list={related.data} onChanged={show} />}
      {related.data?.mayLink && <LinkForm caseId={instance.id} onLinked={show} />}
    </Section>
  );
}

interface RelatedListProps {
  readonly caseId: string;
  readonly list: RelatedCaseList;
  readonly onChanged: (list: RelatedCaseList) => void;
}

function RelatedList({ caseId, list: { items, mayLink }, onChanged }: RelatedListProps) {
  const { t } = useTranslation();
  const text = useText();
  const part = useMutation({ mutationFn: (otherId: string) => unlinkCase(caseId, otherId), onSuccess: onChanged });
  if (items.length === 0) return <p className={classes.hint}>{t('caseWork.related.none')}</p>;
  return (
    <>
      <ul className={classes.list}>
        {items.map(({ id, reference, flowTitle, status, by, linkedAt }) => (
          <li key={id} className={classes.item}>
            <div>
              <Link to="/cases/$id" params={{ id }}>
                {reference ? <Reference code={reference} /> : <bdi>{text(flowTitle)}</bdi>}
              </Link>{' '}
              · {t(`case.status.${status}`)}
              <p className={classes.hint}>
                {t('caseWork.related.by', { name: `\u2068${by.name}\u2069` })} <TimeText at={linkedAt} />
              </p>
            </div>
            {mayLink && (
              <Button
                variant="subtle"
                leftSection={<IconUnlink size={18} aria-hidden />}
                loading={part.isPending && part.variables === id}
                onClick={() => part.mutate(id)}
                aria-label={t('caseWork.related.partNamed', { reference: reference ?? text(flowTitle) })}
              >
                {t('caseWork.related.part')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {part.error && <ProblemAlert error={part.error} title={t('caseWork.related.failed')} />}
    </>
  );
}

function LinkForm({ caseId, onLinked }: { caseId: string; onLinked: (list: RelatedCaseList) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [reference, setReference] = useState('');
  const link = useMutation({
    mutationFn: () => linkCase(caseId, reference),
    onSuccess: (list) => {
      setReference('');
      onLinked(list);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reference.trim() !== '') link.mutate();
  };
  return (
    <>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          id={id}
          label={t('caseWork.related.reference')}
          description={t('caseWork.related.referenceHint')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          dir="ltr"
          maxLength={40}
          autoComplete="off"
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconLink size={18} aria-hidden />}
          loading={link.isPending}
        >
          {t('caseWork.related.link')}
        </Button>
      </form>
      {link.error && <ProblemAlert error={link.error} title={t('caseWork.related.failed')} />}
    </>
  );
}
