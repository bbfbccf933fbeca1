import { Radio, Stack } from '@mantine/core';
import type { FlowPublish } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import '../../../ui/choice-styles.ts';

export type LiveFor = NonNullable<FlowPublish['liveFor']>;

/** For whom the version is live: everybody, or the groups that are ready. */
export function LiveForChoice({
  value,
  onChange,
}: {
  readonly value: LiveFor;
  readonly onChange: (value: LiveFor) => void;
}) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('rollout.liveFor.title')} value={value} onChange={(next) => onChange(next as LiveFor)}>
      <Stack gap="xs" mt="xs">
        <Radio value="everybody" label={t('rollout.liveFor.everybody')} />
        <Radio
          value="readyGroups"
          label={t('rollout.liveFor.readyGroups')}
          description={t('rollout.liveFor.readyGroupsHint')}
        />
      </Stack>
    </Radio.Group>
  );
}
