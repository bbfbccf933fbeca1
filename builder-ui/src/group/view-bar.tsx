import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterForm } from './filter-form.tsx';
import { filterCount } from './group-search.ts';
import { KeptViews } from './kept-views.tsx';
import classes from './view-bar.module.css';
import type { ViewParts } from './view-parts.ts';

/** Above a view: the views that were kept, and the filters. */
export function ViewBar({ view }: { readonly view: ViewParts }) {
  const { t } = useTranslation();
  const count = filterCount(view.shown.settings);
  const [isOpen, setOpen] = useState(false);
  const isFiltered = view.shown.part !== 'timeline';
  return (
    <div className={classes.bar}>
      <div className={classes.line}>
        <KeptViews view={view} />
        {isFiltered && (
          <Button
            variant={count > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={18} aria-hidden />}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {count > 0 ? t('groupViews.filterCount', { count }) : t('groupViews.filter')}
          </Button>
        )}
        {view.shown.part === 'table' && view.shown.settings.kind !== 'gathering' && (
          <ColumnChooser settings={view.shown.settings} onChange={view.set} />
        )}
      </div>
      {isOpen && isFiltered && <FilterForm view={view} />}
    </div>
  );
}
