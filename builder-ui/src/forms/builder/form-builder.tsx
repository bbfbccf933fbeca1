import { documentLanguages, reviewForm } from '@nativ/runtime';
import type { Form, FormDocument, FormProblem } from '@nativ/schemas';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveTrouble } from '../../designs/save-mark.tsx';
import { useDraftSaver } from '../../designs/use-draft-saver.ts';
import classes from '../../designs/workshop.module.css';
import { WorkshopTabs } from '../../designs/workshop-tabs.tsx';
import { useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { documentOf } from '../document-of.ts';
import { savedForm } from '../saved-form.ts';
import { BuilderHeader } from './builder-header.tsx';
import { type BuilderTab, builderTabs, tabIcons } from './builder-tabs.ts';
import { useCanvasEdits } from './canvas/use-canvas-edits.ts';
import { DocumentTabPanel } from './document-tabs.tsx';
import { DragArea } from './drag-area.tsx';
import { KindPicker } from './kind-picker.tsx';
import { LogicTab } from './logic/logic-tab.tsx';
import { PublishDialog } from './publish/publish-dialog.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import { ShortcutsDialog } from './shortcuts.tsx';
import { BuilderStore } from './state/builder-store.ts';
import { BuilderContext, useBuilderStore, useDocument } from './state/use-builder.ts';
import { BuilderToast } from './toast.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const reviewPauseMs = 500;

/** The workshop of a form. */
export function FormBuilder({ form }: { readonly form: Form }) {
  const [store] = useState(() => {
    const document = documentOf(form);
    return new BuilderStore(document, documentLanguages(document)[0] ?? 'en');
  });
  return (
    <BuilderContext value={store}>
      <DragArea>
        <Workshop form={form} />
      </DragArea>
    </BuilderContext>
  );
}

function Workshop({ form }: { readonly form: Form }) {
  const { t } = useTranslation();
  const text = useText();
  const store = useBuilderStore();
  const edits = useCanvasEdits();
  const saving = useDraftSaver(store, savedForm(form.key), form.updatedAt);
  const document = useDocument();
  const [tab, setTab] = useState<BuilderTab>('questions');
  const [open, setOpen] = useState<'help' | 'add' | 'publish' | null>(null);
  const [rule, setRule] = useState<string | null>(null);
  const [publishedVersion, setPublishedVersion] = useState(form.publishedVersion);
  const problems = useProblems(document);
  const title = text(document.title) || t('builder.form.title');
  const press = useShortcuts({ onHelp: () => setOpen('help'), onAdd: () => setOpen('add') });
  useEffect(() => {
    window.document.title = t('app.windowTitle', { title });
  }, [t, title]);
  useEffect(() => {
    if (saving.isRestored) store.say(t('builder.save.restored'));
  }, [saving.isRestored, store, t]);
  const showRule = (id: string | null) => {
    setRule(id);
    setTab('logic');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys pressed in what it holds.
    <div className={classes.builder} onKeyDown={press}>
      <BuilderHeader
        form={form}
        publishedVersion={publishedVersion}
        title={title}
        status={saving.status}
        onHelp={() => setOpen('help')}
        onPublish={() => setOpen('publish')}
      />
      <div className={classes.trouble}>
        <SaveTrouble saving={saving} />
      </div>
      <WorkshopTabs
        title={t('builder.tabs.title')}
        tabs={builderTabs.map((name) => ({ name, label: t(`builder.tabs.${name}`), icon: tabIcons[name] }))}
        shown={tab}
        onShow={setTab}
      >
        {tab === 'questions' && <QuestionsTab problems={problems} onShowRule={showRule} />}
        {tab === 'logic' && <LogicTab problems={problems} shown={rule} onShown={setRule} />}
        <DocumentTabPanel
          tab={tab}
          document={document}
          formKey={form.key}
          publishedVersion={publishedVersion}
          onChange={(next) => store.replace(next, t('builder.did.elsewhere'))}
        />
      </WorkshopTabs>
      <BuilderToast />
      {open === 'help' && <ShortcutsDialog onClose={() => setOpen(null)} />}
      {open === 'add' && (
        <Dialog title={t('builder.insert.title')} onClose={() => setOpen(null)} isWide>
          <KindPicker
            onPick={(kind) => {
              setOpen(null);
              setTab('questions');
              edits.add(kind);
            }}
          />
        </Dialog>
      )}
      {open === 'publish' && (
        <PublishDialog
          form={form}
          saving={saving}
          problems={problems}
          publishedVersion={publishedVersion}
          onPublished={setPublishedVersion}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** What a check finds, a moment after the typing has paused: with 300 questions a check takes longer than a letter may. */
function useProblems(document: FormDocument): readonly FormProblem[] {
  const [problems, setProblems] = useState(() => reviewForm(document));
  useEffect(() => {
    const timer = setTimeout(() => setProblems(reviewForm(document)), reviewPauseMs);
    return () => clearTimeout(timer);
  }, [document]);
  return problems;
}
