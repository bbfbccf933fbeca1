import { Radio, Select } from '@mantine/core';
import type { FlowDocument } from '@nativ/schemas';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { flowQuery, flowsQuery } from '../../api/design-queries.ts';
import classes from '../../designs/new-design.module.css';
import { useText } from '../../i18n/use-language.ts';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import { documentOf } from '../document-of.ts';
import { FlowFileField } from './flow-file-field.tsx';

export type FlowStart = 'empty' | 'copy' | 'file';

interface FlowStartingPointProps {
  readonly start: FlowStart;
  /** With the flow to begin with; null while it starts empty, or nothing has been chosen yet. */
  readonly onChange: (start: FlowStart, document: FlowDocument | null) => void;
}

/** Where a new flow comes from. */
export function FlowStartingPoint({ start, onChange }: FlowStartingPointProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('newFlow.start')}
      value={start}
      onChange={(value) => onChange(value as FlowStart, null)}
      classNames={{ label: classes.legend ?? '' }}
    >
      <div className={classes.set}>
        <Radio value="empty" label={t('newFlow.empty')} description={t('newFlow.emptyHint')} />
        <Radio value="copy" label={t('newFlow.copy')} description={t('newFlow.copyHint')} />
        {start === 'copy' && <CopyOfFlow onFlow={(document) => onChange('copy', document)} />}
        <Radio value="file" label={t('newFlow.file')} description={t('newFlow.fileHint')} />
        {start === 'file' && <FlowFileField onFlow={(document) => onChange('file', document)} />}
      </div>
    </Radio.Group>
  );
}

function CopyOfFlow({ onFlow }: { readonly onFlow: (document: FlowDocument | null) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const flows = useInfiniteQuery(flowsQuery);
  const copy = async (key: string | null) =>
    onFlow(key === null ? null : documentOf(await queries.fetchQuery(flowQuery(key))));
  return (
    <Select
      className={classes.inner}
      label={t('newFlow.copyOf')}
      required
      searchable
      data={(flows.data ?? []).map(({ key, title }) => ({ value: key, label: text(title) || key }))}
      onChange={(key) => void copy(key)}
    />
  );
}
