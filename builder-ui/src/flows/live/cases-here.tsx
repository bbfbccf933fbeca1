import { NativeSelect } from '@mantine/core';
import type { InstanceSummary } from '@nativ/schemas';
import { IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesAtQuery, casesPath } from '../../api/watching-queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { BulkStart } from './bulk-start.tsx';
import { ChoiceList } from './choice-list.tsx';
import { EntryTitle } from './entry-title.tsx';
import classes from './live.module.css';
import type { StepPanelProps } from './step-panel-props.ts';
import { useChoice } from './use-choice.ts';

const itemOf = ({ id, reference }: InstanceSummary) => ({ id, instanceId: id, nodeId: null, reference });

/** The cases that stand at a step now; chosen ones are moved to another version. */
export function CasesHere({ flow, version, step, versions, bulk, onOpen }: StepPanelProps) {
  const { t } = useTranslation();
  const wish = { flow, version, node: step.nodeId };
  const cases = useInfiniteQuery(casesAtQuery(wish));
  const choice = useChoice();
  const [toVersion, setTo] = useState(versions[0] ?? 1);
  if (cases.isPending) return <LoadingLines lines={4} height={28} />;
  if (!cases.data)
    return <ProblemAlert error={cases.error} title={t('problem.page')} onRetry={() => void cases.refetch()} />;
  if (cases.data.length === 0)
    return <EmptyState icon={IconMoodSmile} title={t('live.step.none.title')} hint={t('live.step.none.hint')} />;
  const chosen = cases.data.filter(({ id }) => choice.ids.has(id));
  return (
    <>
      <ChoiceList
        label={t('live.step.title', { step: step.name })}
        entries={cases.data}
        idOf={({ id }) => id}
        nameOf={({ reference }, index) => reference ?? t('live.caseNumber', { number: index + 1 })}
        count={Math.max(step.stats.cases, cases.data.length)}
        choice={choice}
      >
        {(each, index) => (
          <>
            <EntryTitle reference={each.reference} number={index + 1} onOpen={() => onOpen(each.id)} />
            <p className={classes.facts}>
              <span>
                {each.waitingSince ? (
                  <>
                    {t('live.waitingSince')} <TimeText at={each.waitingSince} />
                  </>
                ) : (
                  t('live.sinceUnknown')
                )}
              </span>
              <span>{t('form.versions.earlier', { number: each.flowVersion })}</span>
            </p>
          </>
        )}
      </ChoiceList>
      <LoadMore query={cases} of={t('live.step.title', { step: step.name })} />
      {versions.length > 1 && (choice.isAll || chosen.length > 0) && (
        <BulkStart
          bulk={bulk}
          all={choice.isAll ? casesPath(wish) : null}
          chosen={chosen}
          itemOf={itemOf}
          deeds={[{ deed: { kind: 'move', toVersion }, means: t('live.bulk.means.move', { version: toVersion }) }]}
          onBegun={() => choice.setAll(false)}
        >
          <NativeSelect
            label={t('migration.to')}
            value={toVersion}
            onChange={({ currentTarget: { value } }) => setTo(Number(value))}
          >
            {versions.map((number) => (
              <option key={number} value={number}>
                {t('form.versions.earlier', { number })}
              </option>
            ))}
          </NativeSelect>
        </BulkStart>
      )}
    </>
  );
}
