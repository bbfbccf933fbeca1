import { Checkbox, NativeSelect } from '@mantine/core';
import type { WorkspaceRole } from '@nativ/schemas';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../api/session.ts';
import { useOrderOfNames } from '../../../i18n/in-order-of-names.ts';
import { useText } from '../../../i18n/use-language.ts';
import { Section } from '../../../ui/section.tsx';
import { BothWords } from './both-words.tsx';
import classes from './edit.module.css';
import type { LessonDraft } from './lesson-draft.ts';

const roles: readonly WorkspaceRole[] = ['member', 'champion', 'designer', 'admin'];

interface PartProps {
  readonly draft: LessonDraft;
  readonly onChange: (change: Partial<LessonDraft>) => void;
}

/** What the lesson is called, and whom it is for. */
export function AboutFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('lessons.edit.about')}>
      <div className={classes.fields}>
        <BothWords label={t('lessons.edit.name')} text={draft.title} onChange={(title) => onChange({ title })} />
        <BothWords
          label={t('lessons.edit.summary')}
          text={draft.summary}
          onChange={(summary) => onChange({ summary })}
          isLong
        />
        <div className={classes.both}>
          <RoleChoice draft={draft} onChange={onChange} />
          <GroupChoice draft={draft} onChange={onChange} />
        </div>
        <CriterionFields draft={draft} onChange={onChange} />
      </div>
    </Section>
  );
}

const toggled = <Value,>(list: readonly Value[], value: Value): Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

function RoleChoice({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.group}>
      <legend>{t('lessons.edit.roles')}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={t(`role.${role}`)}
          checked={draft.roles.includes(role)}
          onChange={() => onChange({ roles: toggled(draft.roles, role) })}
        />
      ))}
    </fieldset>
  );
}

function GroupChoice({ draft, onChange }: PartProps) {
  const { t } = useTranslation();
  const text = useText();
  const inOrder = useOrderOfNames();
  const { data: me } = useSuspenseQuery(meQuery);
  const known = new Map(inOrder(me.groups, ({ name }) => name).map(({ key, name }) => [key, text(name)]));
  // A group that the reader is not in stays chosen, under its key.
  const keys = [...new Set([...known.keys(), ...draft.groups])];
  return (
    <fieldset className={classes.group}>
      <legend>{t('lessons.edit.groups')}</legend>
      {keys.map((key) => (
        <Checkbox
          key={key}
          label={known.get(key) ?? key}
          checked={draft.groups.includes(key)}
          onChange={() => onChange({ groups: toggled(draft.groups, key) })}
        />
      ))}
    </fieldset>
  );
}

const shares = [50, 60, 70, 75, 80, 90, 100];
const attempts = [1, 2, 3, 4, 5, 10, 20];

/** The usual choices, and the one that was made elsewhere. */
const choicesWith = (usual: readonly number[], chosen: number): string[] =>
  [...new Set([...usual, chosen])].sort((a, b) => a - b).map(String);

function CriterionFields({ draft: { criterion }, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.group}>
      <legend>{t('lessons.edit.criterion')}</legend>
      <div className={classes.both}>
        <NativeSelect
          label={t('lessons.edit.atLeast')}
          value={String(Math.round(criterion.atLeast * 100))}
          data={choicesWith(shares, Math.round(criterion.atLeast * 100))}
          onChange={({ currentTarget }) =>
            onChange({ criterion: { ...criterion, atLeast: Number(currentTarget.value) / 100 } })
          }
        />
        <NativeSelect
          label={t('lessons.edit.attempts')}
          value={String(criterion.attempts)}
          data={choicesWith(attempts, criterion.attempts)}
          onChange={({ currentTarget }) =>
            onChange({ criterion: { ...criterion, attempts: Number(currentTarget.value) } })
          }
        />
      </div>
    </fieldset>
  );
}
