import { documentLanguages } from '@nativ/runtime';
import { lazy, Suspense } from 'react';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import type { BuilderTab, BuilderTabProps, DocumentTab } from './builder-tabs.ts';

const Languages = lazy(() => import('../languages/languages-panel.tsx').then((m) => ({ default: m.LanguagesPanel })));
const Settings = lazy(() => import('../settings/settings-panel.tsx').then((m) => ({ default: m.SettingsPanel })));
const Json = lazy(() => import('../json/json-panel.tsx').then((m) => ({ default: m.JsonPanel })));
const Sharing = lazy(() => import('../sharing/sharing-panel.tsx').then((m) => ({ default: m.SharingPanel })));
const Versions = lazy(() => import('../versions/versions-panel.tsx').then((m) => ({ default: m.VersionsPanel })));

const tabs: Partial<Record<BuilderTab, DocumentTab>> = {
  languages: Languages,
  settings: Settings,
  json: Json,
  sharing: ({ document, formKey, publishedVersion }) => (
    <Sharing
      formKey={formKey}
      settings={document.settings ?? {}}
      isPublished={publishedVersion !== null}
      languages={documentLanguages(document)}
    />
  ),
  versions: ({ document, formKey, publishedVersion, onChange }) => (
    <Versions formKey={formKey} document={document} onRestore={onChange} publishedVersion={publishedVersion} />
  ),
};

/** A tab that works on the document as a whole; each comes when it is first opened. */
export function DocumentTabPanel({ tab, ...props }: BuilderTabProps & { readonly tab: BuilderTab }) {
  const Tab = tabs[tab];
  if (!Tab) return null;
  return (
    <Suspense fallback={<LoadingLines lines={6} />}>
      <Tab {...props} />
    </Suspense>
  );
}
