import type { Flow } from '@nativ/schemas';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveTrouble } from '../../designs/save-mark.tsx';
import { useDraftSaver } from '../../designs/use-draft-saver.ts';
import { useHistoryKeys } from '../../designs/use-history-keys.ts';
import classes from '../../designs/workshop.module.css';
import { WorkshopTabs } from '../../designs/workshop-tabs.tsx';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { ToastView } from '../../ui/toast-view.tsx';
import { documentOf } from '../document-of.ts';
import { useDrawnFlow } from '../drawn/use-drawn-flow.ts';
import { savedFlow } from '../saved-flow.ts';
import { AnnotationList } from './annotations/annotation-list.tsx';
import { DrawTab } from './draw/draw-tab.tsx';
import { FlowHeader } from './flow-header.tsx';
import { type FlowTab, flowTabIcons, flowTabs } from './flow-tabs.ts';
import { OutlineTab } from './outline/outline-tab.tsx';
import { FlowKeyContext } from './palette/flow-key-context.ts';
import { useProblems } from './problems/use-problems.ts';
import { PublishDialog } from './publish/publish-dialog.tsx';
import { SeatBar } from './seat/seat-bar.tsx';
import { tabName } from './seat/tab-name.ts';
import { useSeat } from './seat/use-seat.ts';
import { FlowStore } from './state/flow-store.ts';
import { FlowContext, useFlowDocument, useFlowState, useFlowStore } from './state/use-flow-store.ts';
import { VersionsTab } from './versions/versions-tab.tsx';
import { WordsTab } from './words/words-tab.tsx';

// The engine is heavy, so it comes when somebody rehearses.
const RehearsalTab = lazy(() =>
  import('./rehearsal/rehearsal-tab.tsx').then((module) => ({ default: module.RehearsalTab })),
);

/** The workshop of a flow. */
export function FlowBuilder({ flow }: { readonly flow: Flow }) {
  const language = useLanguage();
  const [store] = useState(() => new FlowStore(documentOf(flow), language));
  return (
    <FlowContext value={store}>
      <FlowKeyContext value={flow.key}>
        <Workshop flow={flow} />
      </FlowKeyContext>
    </FlowContext>
  );
}

const nothingFound = [] as const;

function Workshop({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  useHistoryKeys(store);
  const document = useFlowDocument();
  const [tabId] = useState(tabName);
  const saving = useDraftSaver(store, savedFlow(flow.key, tabId), flow.updatedAt);
  const seat = useSeat(flow.key, tabId, store, saving);
  const [publishedVersion, setPublishedVersion] = useState(flow.publishedVersion);
  const [isPublishing, setPublishing] = useState(false);
  const problems = useProblems(flow.key, store);
  const drawn = useDrawnFlow(document, problems ?? nothingFound);
  const [tab, setTab] = useState<FlowTab>('draw');
  const title = text(document.title) || flow.key;
  useEffect(() => {
    window.document.title = t('app.windowTitle', { title });
  }, [t, title]);
  useEffect(() => {
    if (saving.isRestored) store.say(t('builder.save.restored'));
  }, [saving.isRestored, store, t]);
  const show = (nodeId: string) => {
    setTab('draw');
    store.select({ nodes: [nodeId], edges: [] }, { nodeId, takesFocus: true });
  };
  return (
    <div className={classes.builder}>
      <FlowHeader
        flow={flow}
        title={title}
        status={saving.status}
        publishedVersion={publishedVersion}
        onPublish={() => setPublishing(true)}
      />
      <div className={classes.trouble}>
        <SaveTrouble saving={saving} />
      </div>
      <SeatBar seat={seat} isTroubleTold={saving.status.kind === 'signedOut'} />
      <WorkshopTabs
        title={t('flowBuilder.tabs.title')}
        tabs={flowTabs.map((name) => ({ name, label: t(`flowBuilder.tabs.${name}`), icon: flowTabIcons[name] }))}
        shown={tab}
        onShow={setTab}
      >
        {tab === 'draw' && <DrawTab drawn={drawn} problems={problems} onShow={show} />}
        {tab === 'outline' && (
          <>
            <OutlineTab drawn={drawn} problems={problems} onShow={show} />
            <AnnotationList onShow={show} />
          </>
        )}
        {tab === 'words' && <WordsTab publishedVersion={publishedVersion} />}
        {tab === 'versions' && <VersionsTab flowKey={flow.key} publishedVersion={publishedVersion} />}
        {tab === 'rehearse' && (
          <Suspense fallback={<LoadingLines lines={6} />}>
            <RehearsalTab flowKey={flow.key} document={document} onShowProblems={() => setTab('draw')} />
          </Suspense>
        )}
      </WorkshopTabs>
      {isPublishing && (
        <PublishDialog
          flow={flow}
          tab={tabId}
          saving={saving}
          problems={problems}
          publishedVersion={publishedVersion}
          onPublished={setPublishedVersion}
          onShow={show}
          onClose={() => setPublishing(false)}
        />
      )}
      <FlowToast />
    </div>
  );
}

function FlowToast() {
  const store = useFlowStore();
  const toast = useFlowState((state) => state.toast);
  return <ToastView toast={toast} onUndo={() => store.undo()} onClose={() => store.set({ toast: null })} />;
}
