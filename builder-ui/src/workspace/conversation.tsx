import { Button } from '@mantine/core';
import type { AttachedFile } from '@nativ/runtime';
import type { ConversationEntry, Instance, OpenedConversation, SafeContact } from '@nativ/schemas';
import { IconLockOpen, IconMailForward, IconSend } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conversationQuery, openConversation, writeToInquirer } from '../api/conversation-queries.ts';
import { filesQuery } from '../api/upload-file.ts';
import { FileLink, type ListedFile } from '../forms/renderer/file-link.tsx';
import { useLanguage, useText } from '../i18n/use-language.ts';
import { LoadingLines } from '../ui/loading-lines.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { Composer } from './composer.tsx';
import classes from './conversation.module.css';
import desk from './desk.module.css';
import { DeskFrame } from './desk-frame.tsx';
import { InquirerPreview } from './inquirer-preview.tsx';
import { MessageFiles } from './message-files.tsx';
import { ReplyPicker } from './reply-picker.tsx';

/** The messages with the inquirer: apart from what staff say among themselves (CaseNotes), and sealed until they are opened. */
export function Conversation({ instance }: { readonly instance: Instance }) {
  const instanceId = instance.id;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const conversation = useQuery(conversationQuery(instanceId));
  const files = useQuery(filesQuery({ instance: instanceId }));
  const [attached, setAttached] = useState<readonly AttachedFile[]>([]);
  // Kept by this page alone: whoever comes back opens again, and the log says so.
  const open = useMutation({ mutationFn: () => openConversation(instanceId) });
  if (!conversation.data)
    return (
      <InquirerDesk>
        {conversation.isPending ? (
          <LoadingLines lines={3} />
        ) : (
          <ProblemAlert
            error={conversation.error}
            title={t('conversation.problem')}
            onRetry={() => void conversation.refetch()}
          />
        )}
      </InquirerDesk>
    );
  const { items, hasSealed, mayWrite } = conversation.data;
  const isClosed = hasSealed && items.some(({ id, text }) => text === null && !wordsOf(open.data, id));
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: conversationQuery(instanceId).queryKey });
    await queries.invalidateQueries({ queryKey: filesQuery({ instance: instanceId }).queryKey });
    if (open.data) open.mutate();
  };
  return (
    <InquirerDesk>
      {items.length === 0 && <p>{t('conversation.none')}</p>}
      <ol className={classes.list} aria-label={t('conversation.list')}>
        {items.map((entry) => (
          <Message
            key={entry.id}
            entry={entry}
            opened={open.data}
            files={files.data?.items.filter(({ message }) => message === entry.id) ?? noFiles}
          />
        ))}
      </ol>
      {open.data?.contact && <Contact contact={open.data.contact} />}
      {(isClosed || (hasSealed && !open.data)) && (
        <Button
          className={classes.open}
          variant="light"
          leftSection={<IconLockOpen size={18} aria-hidden />}
          loading={open.isPending}
          onClick={() => open.mutate()}
        >
          {t('conversation.open')}
        </Button>
      )}
      {open.data && (
        <p className={classes.hint} role="status">
          {t('conversation.recorded')}
        </p>
      )}
      {open.error && <ProblemAlert error={open.error} title={t('conversation.openProblem')} />}
      {mayWrite && (
        <Composer
          place={`inquirer:${instanceId}`}
          label={t('conversation.write')}
          submitLabel={t('conversation.send')}
          submitIcon={<IconSend size={20} aria-hidden />}
          isOutgoing
          send={(text, key) =>
            writeToInquirer(
              instanceId,
              text,
              key,
              attached.map(({ id }) => id),
            )
          }
          onSent={() => {
            setAttached([]);
            void refresh();
          }}
        >
          {(words) => (
            <div className={desk.tools}>
              <ReplyPicker instance={instance} words={words} />
              <MessageFiles instanceId={instanceId} attached={attached} onChange={setAttached} />
              <InquirerPreview text={words.text} files={attached} reference={instance.submission?.reference ?? null} />
            </div>
          )}
        </Composer>
      )}
      {!mayWrite && <p className={classes.hint}>{t('caseWork.inquirer.mayNotWrite')}</p>}
    </InquirerDesk>
  );
}

function InquirerDesk({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <DeskFrame reach="outside" icon={IconMailForward} title={t('conversation.title')} who={t('caseWork.inquirer.who')}>
      {children}
    </DeskFrame>
  );
}

const noFiles: readonly ListedFile[] = [];

const wordsOf = (opened: OpenedConversation | undefined, id: string) =>
  opened?.messages.find((message) => message.id === id)?.text;

interface MessageProps {
  readonly entry: ConversationEntry;
  readonly opened: OpenedConversation | undefined;
  readonly files: readonly ListedFile[];
}

function Message({ entry, opened, files }: MessageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = useText();
  const words = entry.text ?? wordsOf(opened, entry.id);
  const who = entry.author
    ? t('conversation.fromStaff', { name: entry.author.name })
    : t(`conversation.from.${entry.direction === 'fromInquirer' ? 'inquirer' : 'flow'}`);
  return (
    <li className={classes.message} data-direction={entry.direction}>
      <span className={classes.who}>
        {who} <TimeText at={entry.at} />
      </span>
      {words === undefined ? (
        <span className={classes.hint}>{t('conversation.sealed')}</span>
      ) : (
        <span className={classes.words} dir="auto">
          {text(words)}
        </span>
      )}
      {files.map((file) => (
        <FileLink key={file.id} id={file.id} files={files} language={language} />
      ))}
    </li>
  );
}

function Contact({ contact }: { contact: SafeContact }) {
  const { t } = useTranslation();
  const parts = (['how', 'when', 'avoid'] as const).filter((name) => contact[name] !== '');
  return (
    <section className={classes.contact} aria-label={t('conversation.contact')}>
      <h3>{t('conversation.contact')}</h3>
      <dl>
        {parts.map((name) => (
          <div key={name}>
            <dt>{t(`conversation.${name}`)}</dt>
            <dd dir="auto">{contact[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
