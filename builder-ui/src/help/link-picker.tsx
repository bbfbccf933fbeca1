import { Button, NativeSelect } from '@mantine/core';
import type { HelpLink } from '@nativ/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpFlowsQuery } from '../api/help-queries.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import classes from './help.module.css';
import { names } from './screen-names.ts';

/** Screens that people of every role meet. */
const screens = ['/', '/tasks/$id', '/cases/$id', '/groups/$key', '/triage', '/new-inquiry', '/dashboards'] as const;

/** Chooses where something stands: a step of a flow, a form, or a screen. */
export function LinkPicker({ label, onPick }: { readonly label: string; readonly onPick: (link: HelpLink) => void }) {
  const { t } = useTranslation();
  const text = useText();
  const { data: flows = [] } = useQuery(helpFlowsQuery);
  const [chosen, setChosen] = useState('');
  return (
    <div className={classes.actions}>
      <NativeSelect label={label} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="">{t('help.where.choose')}</option>
        <optgroup label={t('help.where.screens')}>
          {screens.map((screen) => (
            <option key={screen} value={JSON.stringify({ screen })}>
              {t(names[screen])}
            </option>
          ))}
        </optgroup>
        {flows.map(({ key, title, steps, forms }) => (
          <optgroup key={key} label={text(title)}>
            {steps.map(({ id, name }) => (
              <option key={id} value={JSON.stringify({ flow: key, nodeId: id })}>
                {text(name)}
              </option>
            ))}
            {forms.map((form) => (
              <option key={`form ${form.key}`} value={JSON.stringify({ form: form.key })}>
                {t('help.where.form', { title: isolate(text(form.title)) })}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <Button
        variant="default"
        disabled={chosen === ''}
        style={{ alignSelf: 'end' }}
        onClick={() => {
          onPick(JSON.parse(chosen));
          setChosen('');
        }}
      >
        {t('help.where.add')}
      </Button>
    </div>
  );
}
