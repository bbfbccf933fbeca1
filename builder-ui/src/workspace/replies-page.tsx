import { Button } from '@mantine/core';
import type { ReplyTemplate } from '@nativ/schemas';
import { IconMessage2Share, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteTemplate, replyTemplatesKey, replyTemplatesQuery } from '../api/case-queries.ts';
import { Page } from '../app/page.tsx';
import { PendingPage } from '../app/pending-page.tsx';
import { ProblemPage } from '../app/problem-page.tsx';
import { useText } from '../i18n/use-language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './replies-page.module.css';
import { ReplyForm } from './reply-form.tsx';
import { useReplyKeepers } from './use-reply-keepers.ts';

/** The ready replies: everybody reads them here, and whoever keeps them changes them. */
export function RepliesPage() {
  const { t } = useTranslation();
  const templates = useQuery(replyTemplatesQuery);
  const owners = useReplyKeepers();
  const [editing, setEditing] = useState<ReplyTemplate | 'new' | null>(null);
  if (templates.isPending) return <PendingPage />;
  if (!templates.data) return <ProblemPage error={templates.error} onRetry={() => void templates.refetch()} />;
  const { items } = templates.data;
  return (
    <Page
      title={t('caseWork.replies.title')}
      actions={
        owners.length > 0 && editing === null ? (
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing('new')}>
            {t('caseWork.replies.new')}
          </Button>
        ) : undefined
      }
    >
      <p className={classes.lead}>{t('caseWork.replies.lead')}</p>
      {editing === 'new' && <ReplyForm template={null} owners={owners} onDone={() => setEditing(null)} />}
      {items.length === 0 && editing === null && (
        <EmptyState
          icon={IconMessage2Share}
          title={t('caseWork.replies.empty.title')}
          hint={t(owners.length > 0 ? 'caseWork.replies.empty.hint' : 'caseWork.replies.empty.others')}
        />
      )}
      <div className={classes.list}>
        {items.map((template) =>
          editing !== null && editing !== 'new' && editing.id === template.id ? (
            <ReplyForm key={template.id} template={template} owners={owners} onDone={() => setEditing(null)} />
          ) : (
            <Reply key={template.id} template={template} onEdit={() => setEditing(template)} />
          ),
        )}
      </div>
    </Page>
  );
}

function Reply({ template, onEdit }: { readonly template: ReplyTemplate; readonly onEdit: () => void }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteTemplate(template.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: replyTemplatesKey }),
  });
  const title = text(template.title);
  return (
    <Section title={<bdi>{title}</bdi>}>
      <p className={classes.owner}>
        {template.group ? <bdi>{text(template.group.name)}</bdi> : t('caseWork.replies.everybody')}
      </p>
      <p className={classes.words} dir="auto">
        {text(template.body)}
      </p>
      {template.mayEdit && (
        <div className={classes.actions}>
          <Button variant="default" onClick={onEdit} aria-label={t('caseWork.replies.editNamed', { title })}>
            {t('caseWork.replies.edit')}
          </Button>
          {isAsking ? (
            <>
              <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t('caseWork.replies.removeNow')}
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('action.cancel')}
              </Button>
            </>
          ) : (
            <Button
              variant="subtle"
              color="red"
              onClick={() => setAsking(true)}
              aria-label={t('caseWork.replies.removeNamed', { title })}
            >
              {t('caseWork.replies.remove')}
            </Button>
          )}
        </div>
      )}
      {remove.error && <ProblemAlert error={remove.error} title={t('caseWork.replies.failed')} />}
    </Section>
  );
}
