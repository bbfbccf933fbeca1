import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createOptionList, optionListsQuery } from '../../api/option-list-queries.ts';
import { Page } from '../../app/page.tsx';
import { Section } from '../../ui/section.tsx';
import { OptionListForm } from './option-list-form.tsx';
import classes from './option-lists.module.css';

/** Makes a list of answers. */
export function NewOptionListPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState('');
  const create = useMutation({
    mutationFn: createOptionList,
    onSuccess: async (list) => {
      await queries.invalidateQueries({ queryKey: optionListsQuery.queryKey });
      await navigate({ to: '/option-lists/$key', params: { key: list.key } });
    },
  });
  return (
    <Page title={t('optionLists.new')} eyebrow={<Link to="/option-lists">{t('optionLists.title')}</Link>}>
      <div className={classes.narrow}>
        <Section title={t('optionLists.about')}>
          <OptionListForm
            submitLabel={t('optionLists.create')}
            isBusy={create.isPending}
            error={create.error}
            onSubmit={(list) => create.mutate({ key, ...list })}
          >
            <TextInput
              label={t('optionLists.key')}
              description={t('newForm.keyHint')}
              dir="ltr"
              required
              maxLength={64}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              value={key}
              onChange={({ currentTarget }) => setKey(currentTarget.value)}
            />
          </OptionListForm>
        </Section>
      </div>
    </Page>
  );
}
