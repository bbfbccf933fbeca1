import { Button } from '@mantine/core';
import type { Flow } from '@nativ/schemas';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowProblems } from '../../../admin/flow-problems.tsx';
import { flowVersionQuery } from '../../../api/design-queries.ts';
import classes from '../../../designs/publish/publish-dialog.module.css';
import { PublishNote } from '../../../designs/publish/publish-note.tsx';
import { SaveTrouble } from '../../../designs/save-mark.tsx';
import type { DraftSaving } from '../../../designs/use-draft-saver.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ChangeList } from '../../compare/change-list.tsx';
import { useComparison } from '../../compare/use-comparison.ts';
import type { FoundProblems } from '../problems/use-problems.ts';
import { useFlowDocument } from '../state/use-flow-store.ts';
import { type LiveFor, LiveForChoice } from './live-for.tsx';
import { RunningCases } from './running-cases.tsx';
import { ScenarioPart } from './scenario-part.tsx';
import { usePublishing } from './use-publishing.ts';
import { useScenarioProof } from './use-scenario-proof.ts';
import { WhoIsTold } from './who-is-told.tsx';

interface PublishDialogProps {
  readonly flow: Flow;
  /** The name by which this tab edits. */
  readonly tab: string;
  readonly saving: DraftSaving;
  readonly problems: FoundProblems;
  readonly publishedVersion: number | null;
  readonly onPublished: (version: number) => void;
  /** Leads to a step that has to be mended first. */
  readonly onShow: (nodeId: string) => void;
  readonly onClose: () => void;
}

/** Publishing as an act that is seen: what changes, what stands in the way, what becomes of what runs, and a note. */
export function PublishDialog(props: PublishDialogProps) {
  const { flow, saving, problems, onShow, onClose } = props;
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [acceptsBroken, setAcceptsBroken] = useState(false);
  const [liveFor, setLiveFor] = useState<LiveFor>('everybody');
  const hasErrors = problems?.some(({ severity }) => severity === 'error') ?? false;
  const proof = useScenarioProof(flow.key, saving, problems !== null && !hasErrors);
  const { stage, publish } = usePublishing(props, proof.again);
  if (stage.kind === 'done')
    return (
      <Dialog title={t('publishing.flow.done')} onClose={onClose}>
        <Published version={stage.version} onClose={onClose} />
      </Dialog>
    );
  const lead = (nodeId: string) => {
    onClose();
    onShow(nodeId);
  };
  return (
    <Dialog title={t('publishing.flow.title')} onClose={onClose} isWide>
      <div className={classes.parts}>
        <Part title={t('publishing.flow.changes')}>
          <Changes flow={flow} publishedVersion={props.publishedVersion} />
        </Part>
        {problems !== null && problems.length > 0 && (
          <Part title={t('check.title')}>
            <FlowProblems problems={problems} onShow={lead} onFix={null} isBusy={false} />
          </Part>
        )}
        {!hasErrors && (
          <Part title={t('publishing.flow.scenarios')}>
            <ScenarioPart proof={proof} isAccepted={acceptsBroken} onAccept={setAcceptsBroken} />
          </Part>
        )}
        <Part title={t('publishing.flow.running')}>
          <RunningCases flowKey={flow.key} />
        </Part>
        <Part title={t('publishing.flow.told')}>
          <WhoIsTold />
        </Part>
        {props.publishedVersion !== null && <LiveForChoice value={liveFor} onChange={setLiveFor} />}
        <PublishNote note={note} onChange={setNote} />
        <SaveTrouble saving={saving} />
        {stage.kind === 'refused' && (
          <ProblemAlert error={stage.error} title={t('publishing.flow.refused')} takesFocus />
        )}
        <div className={classes.buttons}>
          <Button
            loading={stage.kind === 'busy'}
            disabled={hasErrors || (proof.broken.length > 0 && !acceptsBroken)}
            onClick={() => void publish({ note, acceptBrokenScenarios: acceptsBroken, liveFor })}
          >
            {t('builder.publish.now')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
        {hasErrors && <p className={classes.note}>{t('publishing.flow.mendFirst')}</p>}
      </div>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  );
}

function Changes({ flow, publishedVersion }: { readonly flow: Flow; readonly publishedVersion: number | null }) {
  const { t } = useTranslation();
  const before = useQuery({ ...flowVersionQuery(flow.key, publishedVersion ?? 0), enabled: publishedVersion !== null });
  if (publishedVersion === null) return <p className={classes.note}>{t('builder.publish.first')}</p>;
  if (before.isPending) return <LoadingLines lines={2} />;
  if (!before.data) return <p className={classes.note}>{t('builder.publish.unknown')}</p>;
  return <ChangesSince before={before.data} />;
}

function ChangesSince({ before }: { readonly before: Parameters<typeof useComparison>[0] }) {
  const after = useFlowDocument();
  const { told } = useComparison(before, after);
  return <ChangeList told={told} />;
}

function Published({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.parts}>
      <p className={classes.done}>
        <IconCircleCheck size={22} aria-hidden />
        {t('publishing.flow.doneText', { version })}
      </p>
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('publishing.flow.goOn')}</Button>
      </div>
    </div>
  );
}
