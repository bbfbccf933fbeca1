import { NativeSelect } from '@mantine/core';
import type { Instance } from '@nativ/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instanceQuery } from '../api/instance-queries.ts';
import { useText } from '../i18n/use-language.ts';
import { ItemBar } from './item-bar.tsx';

/** What one can do with a case as a whole: watch it, move what it has left in a group, and show it to somebody of the group. */
export function CaseItemBar({ instance }: { instance: Instance }) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const groups = [...new Map(instance.tasks.map(({ group }) => [group.key, group])).values()];
  const [chosen, setChosen] = useState(groups.at(-1)?.key);
  const groupKey = groups.some(({ key }) => key === chosen) ? chosen : groups.at(-1)?.key;
  // A case that has reached no group yet is nobody's to move.
  if (groupKey === undefined) return null;
  return (
    <>
      {groups.length > 1 && (
        <NativeSelect
          label={t('item.inGroup')}
          description={t('item.inGroupHint')}
          maw={420}
          value={groupKey}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {groups.map(({ key, name }) => (
            <option key={key} value={key}>
              {text(name)}
            </option>
          ))}
        </NativeSelect>
      )}
      <ItemBar
        key={groupKey}
        item={{ kind: 'instances', id: instance.id, from: groupKey }}
        caseId={instance.id}
        groupKey={groupKey}
        onMoved={() => void queries.invalidateQueries({ queryKey: instanceQuery(instance.id).queryKey })}
      />
    </>
  );
}
