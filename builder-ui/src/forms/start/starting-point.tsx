import { Button, FileButton, Radio, Select } from '@mantine/core';
import type { FormDocument } from '@nativ/schemas';
import { IconFileImport } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formQuery, formsQuery } from '../../api/design-queries.ts';
import classes from '../../designs/new-design.module.css';
import { useLanguage, useText } from '../../i18n/use-language.ts';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import { documentOf } from '../document-of.ts';
import { readFormFile } from './read-form-file.ts';

type Start = 'empty' | 'file' | 'copy';

/** Where a new form comes from; null while it starts empty, or nothing has been chosen yet. */
export function StartingPoint({ onStart }: { readonly onStart: (document: FormDocument | null) => void }) {
  const { t } = useTranslation();
  const [start, setStart] = useState<Start>('empty');
  const choose = (value: string) => {
    setStart(value as Start);
    onStart(null);
  };
  return (
    <Radio.Group
      label={t('newForm.start')}
      value={start}
      onChange={choose}
      classNames={{ label: classes.legend ?? '' }}
    >
      <div className={classes.set}>
        <Radio value="empty" label={t('newForm.empty')} description={t('newForm.emptyHint')} />
        <Radio value="copy" label={t('newForm.copy')} description={t('newForm.copyHint')} />
        {start === 'copy' && <CopyOfForm onStart={onStart} />}
        <Radio value="file" label={t('newForm.file')} description={t('newForm.fileHint')} />
        {start === 'file' && <FormFile onStart={onStart} />}
      </div>
    </Radio.Group>
  );
}

interface StartProps {
  readonly onStart: (document: FormDocument | null) => void;
}

function CopyOfForm({ onStart }: StartProps) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const forms = useInfiniteQuery(formsQuery);
  const copy = async (key: string | null) =>
    onStart(key === null ? null : documentOf(await queries.fetchQuery(formQuery(key))));
  return (
    <Select
      className={classes.inner}
      label={t('newForm.copyOf')}
      searchable
      data={(forms.data ?? []).map(({ key, title }) => ({ value: key, label: text(title) }))}
      onChange={(key) => void copy(key)}
    />
  );
}

interface FileRead {
  readonly name: string;
  readonly outcome: ReturnType<typeof readFormFile>;
}

function FormFile({ onStart }: StartProps) {
  const { t } = useTranslation();
  const [read, setRead] = useState<FileRead | null>(null);
  const take = async (file: File | null) => {
    if (file === null) return;
    const outcome = readFormFile(await file.text(), file.name);
    setRead({ name: file.name, outcome });
    onStart(typeof outcome === 'object' && outcome.kind === 'imported' ? outcome.document : null);
  };
  return (
    <div className={classes.inner}>
      <FileButton onChange={(file) => void take(file)} accept=".json,application/json">
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('newForm.chooseFile')}
          </Button>
        )}
      </FileButton>
      <div role="status">{read && <ReadOutcome {...read} />}</div>
    </div>
  );
}

/** What a file gave, and what should be known about it before it is opened. */
function ReadOutcome({ name, outcome }: FileRead) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (typeof outcome === 'string') return <p className={classes.trouble}>{t(`newForm.trouble.${outcome}`)}</p>;
  if (outcome.kind === 'refused') {
    return (
      <p className={classes.trouble}>
        {outcome.messages[language]} {t('newForm.nothingTaken')}
      </p>
    );
  }
  return (
    <>
      <p className={classes.note}>{t('newForm.read', { name })}</p>
      <ul className={classes.notices}>
        {outcome.notices.map(({ code, path, messages }) => (
          <li key={`${code} ${path}`}>{messages[language]}</li>
        ))}
      </ul>
    </>
  );
}
