import { Button } from '@mantine/core';
import type { Tip } from '@nativ/schemas';
import { IconBulb } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpFlowsQuery, moveTip, removeTip, tipsKey, tipsQuery } from '../api/help-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './help.module.css';
import { LinkPicker } from './link-picker.tsx';
import { LinkWords } from './link-words.tsx';
import { lostStep } from './lost-words.tsx';
import { TipForm } from './tip-form.tsx';

/** All tips, for champions: where they stand and how many know them. */
export function TipsKept() {
  const { t } = useTranslation();
  const tips = useQuery(tipsQuery);
  if (tips.isPending) return <LoadingLines lines={3} height={64} />;
  if (!tips.data)
    return <ProblemAlert error={tips.error} title={t('help.line.failed')} onRetry={() => void tips.refetch()} />;
  return (
    <div className={classes.panel}>
      <NewTip />
      {tips.data.length === 0 && (
        <EmptyState icon={IconBulb} title={t('help.tip.empty')} hint={t('help.tip.emptyHint')} />
      )}
      <ul className={classes.list}>
        {tips.data.map((tip) => (
          <KeptTip key={tip.id} tip={tip} />
        ))}
      </ul>
    </div>
  );
}

function NewTip() {
  const { t } = useTranslation();
  const [at, setAt] = useState<Tip['at'] | null>(null);
  if (at === null) return <LinkPicker label={t('help.tip.newWhere')} onPick={setAt} />;
  return (
    <div className={classes.row}>
      <p>
        <LinkWords link={at} />
      </p>
      <TipForm text="" at={at} onKept={() => setAt(null)} onCancel={() => setAt(null)} />
    </div>
  );
}

function KeptTip({ tip }: { readonly tip: Tip }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const { data: flows = [] } = useQuery(helpFlowsQuery);
  const isLost = lostStep(flows, tip.at) !== undefined;
  const [isAsking, setAsking] = useState(false);
  const move = useMutation({
    mutationFn: (at: Tip['at']) => moveTip(tip.id, at),
    onSettled: () => queries.invalidateQueries({ queryKey: tipsKey }),
  });
  const remove = useMutation({
    mutationFn: () => removeTip(tip.id),
    onSettled: () => queries.invalidateQueries({ queryKey: tipsKey }),
  });
  return (
    <li className={classes.row}>
      <p dir="auto">{text(tip.text)}</p>
      <p className={classes.dim}>
        <LinkWords link={tip.at} />
        {!isLost && ' · '}
        {t('help.tip.knownBy', { count: tip.known })}
      </p>
      {isLost && <LinkPicker label={t('help.where.title')} onPick={(at) => move.mutate(at)} />}
      <div className={classes.actions}>
        {isAsking ? (
          <>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('help.tip.removeNow')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            onClick={() => setAsking(true)}
            aria-label={t('help.tip.removeNamed', { text: text(tip.text) })}
          >
            {t('help.tip.remove')}
          </Button>
        )}
      </div>
      {(remove.error ?? move.error) && (
        <ProblemAlert error={remove.error ?? move.error} title={t('help.question.failed')} />
      )}
    </li>
  );
}
