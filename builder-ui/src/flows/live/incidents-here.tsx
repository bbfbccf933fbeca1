import { NativeSelect } from '@mantine/core';
import type { FlowVersion, Incident, IncidentKind } from '@nativ/schemas';
import { IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentsAtQuery, stepIncidentsPath } from '../../api/watching-queries.ts';
import { useText } from '../../i18n/use-language.ts';
import { faceOf } from '../../nodes/node-faces.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TimeText } from '../../ui/time-text.tsx';
import { incidentCause } from '../../workspace/incident-words.ts';
import type { BulkDeed } from './bulk-run.ts';
import { BulkStart } from './bulk-start.tsx';
import { ChoiceList } from './choice-list.tsx';
import { EntryTitle } from './entry-title.tsx';
import classes from './live.module.css';
import type { StepPanelProps } from './step-panel-props.ts';
import { useChoice } from './use-choice.ts';

const itemOf = ({ id, instanceId, nodeId, reference }: Incident) => ({ id, instanceId, nodeId, reference });

/** What is stuck at a step, of one kind or of all; chosen ones are tried again or passed over. */
export function IncidentsHere({ flow, version, step, drawn, kinds, bulk, onOpen }: StepPanelProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState<string | null>(null);
  const wish = { flow, version, node: step.nodeId, code };
  const incidents = useInfiniteQuery(incidentsAtQuery(wish));
  const choice = useChoice();
  const nodeType = drawn.nodes.find(({ id }) => id === step.nodeId)?.type;
  const own = kinds.filter(({ nodeId }) => nodeId === step.nodeId);
  const count = own.reduce((sum, kind) => sum + (code === null || kind.code === code ? kind.count : 0), 0);
  if (incidents.isPending) return <LoadingLines lines={4} height={28} />;
  if (!incidents.data)
    return <ProblemAlert error={incidents.error} title={t('problem.page')} onRetry={() => void incidents.refetch()} />;
  const chosen = incidents.data.filter(({ id }) => choice.ids.has(id));
  return (
    <>
      {own.length > 1 && (
        <KindFilter
          kinds={own}
          nodeType={nodeType}
          value={code}
          onChange={(value) => {
            choice.setAll(false);
            setCode(value);
          }}
        />
      )}
      {incidents.data.length === 0 ? (
        <EmptyState icon={IconMoodSmile} title={t('incidents.empty.title')} hint={t('live.step.mended')} />
      ) : (
        <ChoiceList
          label={t('live.step.incidents', { count })}
          entries={incidents.data}
          idOf={({ id }) => id}
          nameOf={({ reference }, index) => reference ?? t('live.caseNumber', { number: index + 1 })}
          count={Math.max(count, incidents.data.length)}
          choice={choice}
        >
          {(each, index) => (
            <>
              <EntryTitle reference={each.reference} number={index + 1} onOpen={() => onOpen(each.instanceId)} />
              <p className={classes.facts}>
                <span>{incidentCause(each, t)}</span>
                <span>
                  {t('incidents.since')} <TimeText at={each.raisedAt} />
                </span>
              </p>
            </>
          )}
        </ChoiceList>
      )}
      <LoadMore query={incidents} of={t('live.step.incidents', { count })} />
      {(choice.isAll || chosen.length > 0) && (
        <MendMany
          drawn={drawn}
          nodeId={step.nodeId}
          isJoin={own.every((kind) => kind.code === 'join.stuck')}
          start={(deeds, children) => (
            <BulkStart
              bulk={bulk}
              all={choice.isAll ? stepIncidentsPath(wish) : null}
              chosen={chosen}
              itemOf={itemOf}
              deeds={deeds}
              onBegun={() => choice.setAll(false)}
            >
              {children}
            </BulkStart>
          )}
        />
      )}
    </>
  );
}

interface KindFilterProps {
  readonly kinds: readonly IncidentKind[];
  readonly nodeType: string | undefined;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

function KindFilter({ kinds, nodeType, value, onChange }: KindFilterProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('live.kind')}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    >
      <option value="">{t('live.allKinds')}</option>
      {kinds.map(({ code, count }) => (
        <option key={code} value={code}>
          {incidentCause({ code, ...(nodeType !== undefined && { nodeType }) }, t)} ({count})
        </option>
      ))}
    </NativeSelect>
  );
}

interface MendManyProps {
  readonly drawn: FlowVersion;
  readonly nodeId: string;
  readonly isJoin: boolean;
  readonly start: (
    deeds: readonly { readonly deed: BulkDeed; readonly means: string }[],
    children: ReactNode,
  ) => ReactNode;
}

/** Where a step has several ways on, passing over it asks by which; a join goes on by itself. */
function MendMany({ drawn, nodeId, isJoin, start }: MendManyProps) {
  const { t } = useTranslation();
  const text = useText();
  const ways = drawn.edges.filter(({ source }) => source === nodeId);
  const [way, setWay] = useState(ways[0]?.id ?? '');
  const asksForWay = ways.length > 1 && !isJoin;
  const nameOf = (id: string) => {
    const node = drawn.nodes.find((candidate) => candidate.id === id);
    return node ? text(node.name) || (t(faceOf(node.type).label) as string) : id;
  };
  const skip: BulkDeed = { kind: 'skip', ...(asksForWay && { edgeId: way }) };
  return start(
    [
      { deed: { kind: 'retry' }, means: t('live.bulk.means.retry') },
      { deed: skip, means: t('incident.means.skip') },
    ],
    asksForWay && (
      <NativeSelect label={t('live.way')} value={way} onChange={({ currentTarget: { value } }) => setWay(value)}>
        {ways.map((edge) => (
          <option key={edge.id} value={edge.id}>
            {[text(edge.name), nameOf(edge.target)].filter(Boolean).join(': ')}
          </option>
        ))}
      </NativeSelect>
    ),
  );
}
