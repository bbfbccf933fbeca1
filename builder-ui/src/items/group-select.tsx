import { NativeSelect } from '@mantine/core';
import type { Group, Me } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';

/** The groups in which somebody works, and so may make items: those of which they are, and for an admin all but the classified. */
export function groupsToWorkIn({ groups, user }: Pick<Me, 'groups' | 'user'>): Group[] {
  return groups.filter(({ myRole, access }) => myRole !== null || (user.role === 'admin' && access !== 'classified'));
}

interface GroupSelectProps {
  readonly groups: readonly Group[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

export function GroupSelect({ groups, value, onChange }: GroupSelectProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <NativeSelect label={t('items.group')} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {groups.map(({ key, name }) => (
        <option key={key} value={key}>
          {text(name)}
        </option>
      ))}
    </NativeSelect>
  );
}
