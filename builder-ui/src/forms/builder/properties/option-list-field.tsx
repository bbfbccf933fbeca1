import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { optionListsQuery } from '../../../api/option-list-queries.ts';
import { useText } from '../../../i18n/use-language.ts';

interface OptionListFieldProps {
  readonly value: string;
  readonly onChange: (list: string) => void;
}

/** Which of the lists of the workspace a question offers. */
export function OptionListField({ value, onChange }: OptionListFieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const lists = useQuery(optionListsQuery);
  const known = (lists.data ?? []).map(({ key, title }) => ({ value: key, label: text(title) }));
  // A list that is not there, or not yet, is shown by its short name, so that nothing changes by looking.
  const all = known.some((list) => list.value === value) ? known : [{ value, label: value }, ...known];
  return (
    <div>
      <NativeSelect
        size="sm"
        label={t('builder.bounds.optionList')}
        data={all}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Link to="/option-lists" target="_blank">
        {t('builder.bounds.optionListAll')}
      </Link>
    </div>
  );
}
