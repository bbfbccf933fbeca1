import { Button } from '@mantine/core';
import type { Form, FormProblem } from '@nativ/schemas';
import { IconCircleCheck, IconExternalLink } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formsQuery, formVersionQuery, formVersionsQuery, publishForm } from '../../../api/design-queries.ts';
import { roomId } from '../../../api/room.ts';
import classes from '../../../designs/publish/publish-dialog.module.css';
import { PublishNote } from '../../../designs/publish/publish-note.tsx';
import type { DraftSaving } from '../../../designs/use-draft-saver.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { LoadingLines } from '../../../ui/loading-lines.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { CopyableText } from '../../sharing/copyable-text.tsx';
import { ChangeList } from '../../versions/change-list.tsx';
import { useDocument } from '../state/use-builder.ts';

interface PublishDialogProps {
  readonly form: Form;
  readonly saving: DraftSaving;
  readonly problems: readonly FormProblem[];
  readonly publishedVersion: number | null;
  readonly onPublished: (version: number) => void;
  readonly onClose: () => void;
}

type Stage = { readonly kind: 'ready' | 'busy' | 'done' } | { readonly kind: 'refused'; readonly error: unknown };

/** What would change for those who fill the form, what to know before, and where it is afterwards. */
export function PublishDialog(props: PublishDialogProps) {
  const { form, saving, problems, publishedVersion, onPublished, onClose } = props;
  const { t } = useTranslation();
  const client = useQueryClient();
  const [stage, setStage] = useState<Stage>({ kind: 'ready' });
  const [note, setNote] = useState('');
  const errors = problems.filter(({ severity }) => severity === 'error');
  const publish = async () => {
    setStage({ kind: 'busy' });
    try {
      if (!(await saving.flush())) return setStage({ kind: 'ready' });
      const { number } = await publishForm(form.key, note);
      onPublished(number);
      setStage({ kind: 'done' });
      void client.invalidateQueries({ queryKey: formsQuery.queryKey });
      void client.invalidateQueries({ queryKey: formVersionsQuery(form.key).queryKey });
    } catch (error) {
      setStage({ kind: 'refused', error });
    }
  };
  if (stage.kind === 'done')
    return (
      <Dialog title={t('builder.publish.done')} onClose={onClose}>
        <Published form={form} version={publishedVersion ?? 1} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={t('builder.publish.title')} onClose={onClose}>
      <div className={classes.parts}>
        <section>
          <h3 className={classes.heading}>{t('builder.publish.changes')}</h3>
          <Changes form={form} publishedVersion={publishedVersion} />
        </section>
        {problems.length > 0 && <Remarks problems={problems} />}
        <PublishNote note={note} onChange={setNote} />
        {stage.kind === 'refused' && (
          <ProblemAlert error={stage.error} title={t('builder.publish.refused')} takesFocus />
        )}
        <div className={classes.buttons}>
          <Button loading={stage.kind === 'busy'} disabled={errors.length > 0} onClick={() => void publish()}>
            {t('builder.publish.now')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </div>
        {errors.length > 0 && <p className={classes.note}>{t('builder.publish.mendFirst')}</p>}
      </div>
    </Dialog>
  );
}

function Changes({ form, publishedVersion }: { readonly form: Form; readonly publishedVersion: number | null }) {
  const { t } = useTranslation();
  const document = useDocument();
  const before = useQuery({ ...formVersionQuery(form.key, publishedVersion ?? 0), enabled: publishedVersion !== null });
  if (publishedVersion === null) return <p className={classes.note}>{t('builder.publish.first')}</p>;
  if (before.isPending) return <LoadingLines lines={2} />;
  if (!before.data) return <p className={classes.note}>{t('builder.publish.unknown')}</p>;
  return <ChangeList before={before.data} after={document} />;
}

function Remarks({ problems }: { readonly problems: readonly FormProblem[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section>
      <h3 className={classes.heading}>{t('builder.publish.remarks')}</h3>
      <ul className={classes.remarks}>
        {problems.map(({ code, path, severity, messages, message }) => (
          <li key={`${code} ${path}`} data-severity={severity} dir="auto">
            {messages[language] ?? message}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PublishedProps {
  readonly form: Form;
  readonly version: number;
  readonly onClose: () => void;
}

/** Where the form is now. How it gets into a website is told under sharing. */
function Published({ form, version, onClose }: PublishedProps) {
  const { t } = useTranslation();
  const document = useDocument();
  const address = new URL(`/f/${encodeURIComponent(form.key)}`, location.origin).href;
  const isPublic = document.settings?.public !== false;
  return (
    <div className={classes.parts}>
      <p className={classes.done}>
        <IconCircleCheck size={22} aria-hidden />
        {t('builder.publish.doneText', { version })}
      </p>
      {isPublic && roomId === null && (
        <CopyableText text={address} label={t('sharing.link')} action={t('sharing.copyLink')}>
          <Button
            variant="default"
            component="a"
            href={address}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink size={18} aria-hidden />}
          >
            {t('form.address.open')}
          </Button>
        </CopyableText>
      )}
      <div className={classes.buttons}>
        <Button onClick={onClose}>{t('builder.publish.goOn')}</Button>
      </div>
    </div>
  );
}
