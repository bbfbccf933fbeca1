import { Radio, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formsQuery } from '../../api/design-queries.ts';
import classes from '../../designs/new-design.module.css';
import { useText } from '../../i18n/use-language.ts';
import '../../ui/choice-styles.ts';
import '../../ui/pick-styles.ts';
import type { FlowBeginning } from './empty-flow.ts';

interface FlowBeginningFieldProps {
  readonly beginning: FlowBeginning;
  readonly onChange: (beginning: FlowBeginning) => void;
}

/** When a case of the new flow begins. */
export function FlowBeginningField({ beginning, onChange }: FlowBeginningFieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const forms = useInfiniteQuery(formsQuery);
  const choose = (kind: string) =>
    onChange(kind === 'form' ? { kind: 'form', form: null } : { kind: kind === 'times' ? 'times' : 'staff' });
  return (
    <Radio.Group
      label={t('newFlow.beginning')}
      value={beginning.kind}
      onChange={choose}
      classNames={{ label: classes.legend ?? '' }}
    >
      <div className={classes.set}>
        <Radio value="form" label={t('newFlow.form')} />
        {beginning.kind === 'form' && (
          <div className={classes.inner}>
            <Select
              label={t('newFlow.whichForm')}
              description={t('newFlow.formHint')}
              searchable
              clearable
              value={beginning.form}
              data={(forms.data ?? []).map(({ key, title }) => ({ value: key, label: text(title) || key }))}
              onChange={(form) => onChange({ kind: 'form', form })}
            />
            <p className={classes.note}>
              <Link to="/new-form">{t('newFlow.makeForm')}</Link>
            </p>
          </div>
        )}
        <Radio value="staff" label={t('newFlow.staff')} />
        <Radio value="times" label={t('newFlow.times')} />
      </div>
    </Radio.Group>
  );
}
