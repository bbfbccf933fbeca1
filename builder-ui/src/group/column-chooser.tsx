import { Button, Checkbox, Popover } from '@mantine/core';
import type { ViewSettings } from '@nativ/schemas';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import '../ui/choice-styles.ts';
import classes from './table.module.css';
import { shownColumns, tableColumns, withColumn } from './table-columns.ts';

interface ColumnChooserProps {
  readonly settings: ViewSettings;
  readonly onChange: (settings: ViewSettings) => void;
}

/** Which columns the table shows. */
export function ColumnChooser({ settings, onChange }: ColumnChooserProps) {
  const { t } = useTranslation();
  const shown = shownColumns(settings);
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus width={260}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {t('groupViews.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('groupViews.columns')}>
        <div className={classes.chooser}>
          {tableColumns.map((column) => (
            <Checkbox
              key={column}
              label={t(`groupViews.tableColumn.${column}`)}
              checked={shown.includes(column)}
              onChange={({ currentTarget }) => onChange(withColumn(settings, column, currentTarget.checked))}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
