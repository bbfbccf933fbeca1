import { NativeSelect, TextInput } from '@mantine/core';
import type { ClassifierServer } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { connectorsQuery, isUsable } from '../../api/connector-queries.ts';
import classes from '../recognition.module.css';

/** Where a model server of the organisation is asked: by which connector, at which path, for which model. */
export function ServerFields({ server }: { readonly server: ClassifierServer | null }) {
  const { t } = useTranslation();
  const { data = [] } = useInfiniteQuery(connectorsQuery);
  const connectors = data.filter(isUsable);
  return (
    <>
      <NativeSelect
        // Chosen anew once the list has come: until then the one that is set is not in it.
        key={connectors.length}
        name="connector"
        label={t('recognition.set.connector')}
        description={connectors.length === 0 ? t('recognition.set.noConnector') : undefined}
        required
        defaultValue={server?.connector ?? ''}
      >
        <option value="">{t('properties.choose')}</option>
        {connectors.map(({ key }) => (
          <option key={key} value={key}>
            {key}
          </option>
        ))}
      </NativeSelect>
      <div className={classes.pair}>
        <TextInput
          name="path"
          label={t('recognition.set.path')}
          dir="ltr"
          required
          maxLength={200}
          pattern="/[^?#\s]*"
          defaultValue={server?.path ?? '/v1/chat/completions'}
        />
        <TextInput
          name="model"
          label={t('recognition.set.model')}
          dir="ltr"
          required
          maxLength={120}
          defaultValue={server?.model ?? ''}
        />
      </div>
    </>
  );
}

/** The server as the fields of a form say it. */
export function serverIn(form: FormData): ClassifierServer {
  const read = (name: string) => String(form.get(name) ?? '').trim();
  return { connector: read('connector'), path: read('path'), model: read('model') };
}
