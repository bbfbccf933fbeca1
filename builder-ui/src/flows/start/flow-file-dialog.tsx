import { Button } from '@mantine/core';
import type { Flow, FlowDocument } from '@nativ/schemas';
import { IconDownload, IconFileImport, IconReplace } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../i18n/isolate.ts';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useFlowState, useFlowStore } from '../builder/state/use-flow-store.ts';
import { downloadFlow } from './flow-file.ts';
import classes from './flow-file-dialog.module.css';
import { FlowFileField } from './flow-file-field.tsx';

/** Opens what can be done with files: keeping a copy of the flow, and taking another one in its place. */
export function FlowFileButton({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        justify="start"
        leftSection={<IconFileImport size={18} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('flowFile.open')}
      </Button>
      {isOpen && <FlowFileDialog flow={flow} onClose={() => setOpen(false)} />}
    </>
  );
}

interface FlowFileDialogProps {
  readonly flow: Flow;
  readonly onClose: () => void;
}

function FlowFileDialog({ flow, onClose }: FlowFileDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('flowFile.title')} onClose={onClose}>
      <div className={classes.parts}>
        <section className={classes.part}>
          <h3 className={classes.title}>{t('flowFile.keep')}</h3>
          <p className={classes.hint}>{t('flowFile.keepHint')}</p>
          <Downloads flow={flow} />
        </section>
        <section className={classes.part}>
          <h3 className={classes.title}>{t('flowFile.take')}</h3>
          <p className={classes.hint}>{t('flowFile.takeHint')}</p>
          <Replacement onClose={onClose} />
        </section>
      </div>
    </Dialog>
  );
}

/** What writes BPMN is heavy, so it comes when it is asked for. */
function Downloads({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const store = useFlowStore();
  const downloadBpmn = async () => {
    const { downloadBpmn: download } = await import('../bpmn/download-bpmn.ts');
    await download({ ...flow, ...store.document }, language);
  };
  const ways = [
    { name: 'downloadOwn', run: () => downloadFlow(flow.key, store.document) },
    { name: 'downloadBpmn', run: () => void downloadBpmn() },
  ] as const;
  return ways.map(({ name, run }) => (
    <div key={name}>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={run}>
        {t(`flowFile.${name}`)}
      </Button>
      <p className={classes.hint}>{t(`flowFile.${name}Hint`)}</p>
    </div>
  ));
}

/** Puts the flow of a file in the place of the draft, in one step that can be taken back. */
function Replacement({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const store = useFlowStore();
  const isLocked = useFlowState((state) => state.isLocked);
  const [found, setFound] = useState<FlowDocument | null>(null);
  const replace = (document: FlowDocument) => {
    store.change(() => document, {
      label: t('flowFile.change'),
      says: t('flowFile.replaced', { name: isolate(text(document.title)) }),
    });
    onClose();
  };
  return (
    <>
      <FlowFileField onFlow={setFound} />
      {found && (
        <Button disabled={isLocked} leftSection={<IconReplace size={18} aria-hidden />} onClick={() => replace(found)}>
          {t('flowFile.replace')}
        </Button>
      )}
    </>
  );
}
