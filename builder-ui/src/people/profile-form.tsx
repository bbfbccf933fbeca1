import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { PersonProfile, ProfileSet } from '@nativ/schemas';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { setProfile, skillsQuery } from '../api/people-queries.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { commonLanguages, languageName } from './language-names.ts';
import '../ui/choice-styles.ts';
import classes from './people.module.css';
import { usePersonChange } from './use-person-change.ts';

/** What somebody says of themselves: tasks are given by it, and colleagues find each other by it. */
export function ProfileForm({ person }: { person: PersonProfile }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const skills = useInfiniteQuery(skillsQuery);
  const save = usePersonChange((body: ProfileSet) => setProfile(person.id, body));
  const offered = skills.data?.map(({ name }) => name) ?? [];
  const has = (skill: string) => person.skills.some((each) => each.toLowerCase() === skill.toLowerCase());
  const isOffered = (skill: string) => offered.some((each) => each.toLowerCase() === skill.toLowerCase());
  const languages = [...new Set([...commonLanguages, ...person.languages])];
  if (skills.isPending) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(profileIn(new FormData(event.currentTarget)));
  };

  return (
    <form onSubmit={submit} className={classes.fields}>
      <fieldset className={classes.set}>
        <legend className={classes.legend}>{t('person.languages')}</legend>
        <div className={classes.choices}>
          {languages.map((code) => (
            <Checkbox
              key={code}
              name="language"
              value={code}
              label={languageName(code, language)}
              defaultChecked={person.languages.includes(code)}
            />
          ))}
        </div>
      </fieldset>
      {offered.length > 0 && (
        <fieldset className={classes.set}>
          <legend className={classes.legend}>{t('person.skills')}</legend>
          <div className={classes.choices}>
            {offered.map((skill) => (
              <Checkbox key={skill} name="skill" value={skill} label={<bdi>{skill}</bdi>} defaultChecked={has(skill)} />
            ))}
          </div>
        </fieldset>
      )}
      <TextInput
        label={t(offered.length > 0 ? 'profile.otherSkills' : 'person.skills')}
        description={t('profile.otherSkillsHint')}
        name="otherSkills"
        dir="auto"
        maxLength={1000}
        defaultValue={person.skills.filter((skill) => !isOffered(skill)).join(', ')}
      />
      <TextInput
        type="number"
        inputMode="numeric"
        label={t('profile.capacity')}
        description={t('profile.capacityHint')}
        name="capacity"
        min={0}
        max={1000}
        step={1}
        defaultValue={person.private?.capacity ?? ''}
      />
      <Textarea
        label={t('person.note')}
        description={t('profile.noteHint')}
        name="note"
        dir="auto"
        autosize
        minRows={2}
        maxLength={1000}
        defaultValue={person.note}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>
      </div>
      <p className={classes.note} role="status">
        {save.isSuccess && t('profile.saved')}
      </p>
      {save.error && <ProblemAlert error={save.error} title={t('profile.failed')} />}
    </form>
  );
}

function profileIn(form: FormData): ProfileSet {
  const others = String(form.get('otherSkills') ?? '')
    .split(',')
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');
  const capacity = String(form.get('capacity') ?? '').trim();
  return {
    languages: form.getAll('language').map(String),
    skills: [...form.getAll('skill').map(String), ...others],
    note: String(form.get('note') ?? ''),
    capacity: capacity === '' ? null : Number(capacity),
  };
}
