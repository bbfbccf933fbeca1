import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { flowCheckQuery } from '../api/design-queries.ts';
import { isDesigner } from '../api/is-designer.ts';
import { meQuery } from '../api/session.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import classes from './flow-problems.module.css';
import { FlowProblems } from './flow-problems.tsx';
import { type FixOutcome, type FlowFixes, useFlowFixes } from './use-flow-fixes.ts';

interface FlowCheckProps {
  readonly flow: Flow;
  readonly onShow: (nodeId: string) => void;
}

/** What the check says of the draft, and the changes that mend it, each of which can be taken back. */
export function FlowCheck({ flow, onShow }: FlowCheckProps) {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const check = useQuery(flowCheckQuery(flow.key));
  const fixes = useFlowFixes(flow.key);
  if (check.isPending) return <LoadingLines lines={2} />;
  if (!check.data)
    return <ProblemAlert error={check.error} title={t('check.failed')} onRetry={() => void check.refetch()} />;
  return (
    <>
      <LastFix fixes={fixes} />
      {fixes.error && <ProblemAlert error={fixes.error} title={t('check.fixFailed')} takesFocus />}
      <FlowProblems
        problems={check.data.problems}
        onShow={onShow}
        onFix={isDesigner(me) ? fixes.make : null}
        isBusy={fixes.isBusy}
      />
    </>
  );
}

/** What was just changed, with the way back. The button that did it is gone by then, so the focus comes here. */
function LastFix({ fixes: { outcome, mayUndo, undo, isBusy } }: { readonly fixes: FlowFixes }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (outcome) words.current?.focus();
  }, [outcome]);
  const said = (of: FixOutcome) =>
    of.kind === 'made' ? t('check.made', { fix: of.fix.messages[language] ?? of.fix.message }) : t(`check.${of.kind}`);
  return (
    <div className={classes.last} data-is-empty={!outcome}>
      <p ref={words} tabIndex={-1} role="status" className={classes.message} dir="auto">
        {outcome && said(outcome)}
      </p>
      {mayUndo && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          loading={isBusy}
          onClick={undo}
        >
          {t('check.undo')}
        </Button>
      )}
    </div>
  );
}
