import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import type { GroupOption } from '@nativ/schemas';
import { IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-language.ts';
import '../ui/choice-styles.ts';
import classes from './items.module.css';

interface LabelPickerProps {
  /** What the group has. */
  readonly labels: readonly GroupOption[];
  /** The keys of those that are on. */
  readonly chosen: readonly string[];
  /** Says of which task, where there are many. */
  readonly name: string;
  /** A button without words, where there is little room. */
  readonly isSmall?: boolean;
  readonly onChange: (label: string, isOn: boolean) => void;
}

/** Which of a group's labels a task is marked with. Each tick takes effect at once. */
export function LabelPicker({ labels, chosen, name, isSmall = false, onChange }: LabelPickerProps) {
  const { t } = useTranslation();
  const text = useText();
  const icon = <IconTag size={18} aria-hidden />;
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus width={240}>
      <Popover.Target>
        {isSmall ? (
          <ActionIcon variant="subtle" size={36} aria-label={name}>
            {icon}
          </ActionIcon>
        ) : (
          <Button variant="default" leftSection={icon} aria-label={name}>
            {t('labels.choose')}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <div className={classes.labelChoices}>
          {labels.map((label) => (
            <Checkbox
              key={label.key}
              label={<bdi>{text(label.name)}</bdi>}
              checked={chosen.includes(label.key)}
              onChange={({ currentTarget }) => onChange(label.key, currentTarget.checked)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
