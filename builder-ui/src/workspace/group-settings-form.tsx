import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { GroupSettings, GroupSettingsPatch, LocalizedText } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarsQuery } from '../api/calendar-queries.ts';
import { changeSettings } from '../api/compartment-queries.ts';
import { groupViews } from '../group/group-search.ts';
import { useText } from '../i18n/use-language.ts';
import '../ui/choice-styles.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { Section } from '../ui/section.tsx';
import classes from './item-bar.module.css';
import { withLastingKeys } from './lasting-keys.ts';
import { OptionList } from './option-list.tsx';

const languages = ['he', 'en'] as const;
const accesses = ['open', 'closed', 'classified'] as const;
const textIn = (text: LocalizedText, language: string) =>
  typeof text === 'string' ? text : ((text as Readonly<Record<string, string>>)[language] ?? '');

/** Names, access, statuses and labels of a group. What a change of access means is said before it is made. */
export function GroupSettingsForm({ settings }: { settings: GroupSettings }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [access, setAccess] = useState(settings.access);
  const [statuses, setStatuses] = useState(settings.statuses);
  const [labels, setLabels] = useState(settings.labels);
  const save = useMutation({
    mutationFn: (patch: GroupSettingsPatch) => changeSettings(settings.key, patch),
    onSuccess: (saved) => {
      setStatuses(saved.statuses);
      setLabels(saved.labels);
      return queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const both = (name: string) =>
      Object.fromEntries(languages.map((language) => [language, String(fields.get(`${name}-${language}`)).trim()]));
    const name = both('name');
    const calendar = String(fields.get('calendar') ?? '') || null;
    const defaultView = groupViews.find((one) => one === fields.get('defaultView')) ?? settings.defaultView;
    save.mutate({
      name,
      description: both('description'),
      access,
      statuses: withLastingKeys(statuses, settings.statuses, 'status'),
      labels: withLastingKeys(labels, settings.labels, 'label'),
      calendar,
      defaultView,
    });
  };
  return (
    <Section title={t('groupSettings.basics')}>
      <form onSubmit={submit} className={classes.fields}>
        {languages.map((language) => (
          <TextInput
            key={language}
            name={`name-${language}`}
            label={t(`groupSettings.name.${language}`)}
            defaultValue={textIn(settings.name, language)}
            lang={language}
            dir={language === 'he' ? 'rtl' : 'ltr'}
            required
            maxLength={120}
          />
        ))}
        {languages.map((language) => (
          <Textarea
            key={language}
            name={`description-${language}`}
            label={t(`groupSettings.description.${language}`)}
            defaultValue={textIn(settings.description, language)}
            lang={language}
            dir={language === 'he' ? 'rtl' : 'ltr'}
            rows={2}
            maxLength={2000}
          />
        ))}
        <Radio.Group
          label={t('groupSettings.access')}
          value={access}
          onChange={(value) => setAccess(accesses.find((one) => one === value) ?? settings.access)}
        >
          {accesses.map((one) => (
            <Radio
              key={one}
              value={one}
              mt="xs"
              label={t(`groupSettings.accessName.${one}`)}
              description={t(`groupSettings.accessMeans.${one}`)}
            />
          ))}
        </Radio.Group>
        {access !== settings.access && (
          <Notice tone="attention" title={t('groupSettings.accessWarningTitle')}>
            <p>{t(`groupSettings.accessWarning.${settings.access === 'classified' ? 'unclassify' : access}`)}</p>
          </Notice>
        )}
        <OptionList
          title={t('groupSettings.statuses')}
          hint={t('groupSettings.statusesHint')}
          options={statuses}
          onChange={setStatuses}
        />
        <OptionList
          title={t('groupSettings.labels')}
          hint={t('groupSettings.labelsHint')}
          options={labels}
          onChange={setLabels}
        />
        <CalendarChoice chosen={settings.calendar} />
        <NativeSelect name="defaultView" label={t('groupView.title')} defaultValue={settings.defaultView}>
          {groupViews.map((one) => (
            <option key={one} value={one}>
              {t(`groupViews.tab.${one}`)}
            </option>
          ))}
        </NativeSelect>
        {save.error && <ProblemAlert error={save.error} title={t('groupSettings.failed')} />}
        <Button type="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>
      </form>
    </Section>
  );
}

/** By which of the workspace's calendars the group works. The one that is chosen is there even before the others are read. */
function CalendarChoice({ chosen }: { chosen: string | null }) {
  const { t } = useTranslation();
  const text = useText();
  const calendars = useQuery(calendarsQuery);
  const others = (calendars.data ?? []).filter(({ key }) => key !== 'default');
  const own = calendars.data?.find(({ key }) => key === 'default');
  return (
    <NativeSelect
      key={calendars.data ? 'read' : 'reading'}
      name="calendar"
      label={t('groupHours.title')}
      description={t('groupHours.hint')}
      defaultValue={chosen ?? ''}
    >
      <option value="">{own ? text(own.title) : t('groupHours.workspace')}</option>
      {chosen !== null && others.every(({ key }) => key !== chosen) && <option value={chosen}>{chosen}</option>}
      {others.map(({ key, title }) => (
        <option key={key} value={key}>
          {text(title)}
        </option>
      ))}
    </NativeSelect>
  );
}
