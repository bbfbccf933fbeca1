import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createOptionList, optionListsQuery } from '../../api/option-list-queries.ts';
import { Page } from '../../app/page.tsx';
import { KeyField } from '../../designs/key-field.tsx';
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
            <KeyField
              label={t('optionLists.key')}
              hint={t('newForm.keyHint')}
              value={key}
              onChange={setKey}
              taken={null}
            />
          </OptionListForm>
        </Section>
      </div>
    </Page>
  );
}
