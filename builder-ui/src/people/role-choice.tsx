import { Radio } from '@mantine/core';
import type { WorkspaceRole } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import '../ui/choice-styles.ts';
import classes from './people.module.css';

const roles: readonly WorkspaceRole[] = ['member', 'champion', 'designer', 'admin'];

/** The roles of the workspace, each with what a person of it can do. */
export function RoleChoice({ defaultValue }: { defaultValue: WorkspaceRole }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{t('personRole.choose')}</legend>
      {roles.map((role) => (
        <Radio
          key={role}
          name="role"
          value={role}
          label={t(`role.${role}`)}
          description={t(`personRole.can.${role}`)}
          defaultChecked={role === defaultValue}
        />
      ))}
    </fieldset>
  );
}
