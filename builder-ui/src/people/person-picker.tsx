import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../api/people-queries.ts';
import classes from './people.module.css';

interface PersonPickerProps {
  readonly label: string;
  /** What choosing nobody means. */
  readonly none: string;
  readonly except?: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Chooses a colleague. Above what fits in a list, a field narrows it down by name. */
export function PersonPicker({ label, none, except, value, onChange }: PersonPickerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [words] = useDebouncedValue(search.trim(), 250);
  const people = useInfiniteQuery(peopleQuery({ search: words, status: 'active' }));
  const isLong = words !== '' || people.hasNextPage;
  return (
    <div className={classes.stack}>
      {isLong && (
        <TextInput
          type="search"
          label={t('people.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <NativeSelect label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{none}</option>
        {people.data
          ?.filter(({ id }) => id !== except)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </NativeSelect>
    </div>
  );
}
