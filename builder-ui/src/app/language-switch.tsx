import { Button, useDirection } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/i18n.ts';
import { languages } from '../i18n/language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import classes from './language-switch.module.css';

/** Changes to the other language. It is written in that language, for whoever cannot read this one. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { setDirection } = useDirection();
  const other = useLanguage() === 'he' ? 'en' : 'he';
  const name = t(`language.${other}`);
  const change = async () => {
    await speak(other);
    setDirection(languages[other].dir);
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      lang={other}
      className={classes.switch}
      leftSection={<IconLanguage size={20} aria-hidden />}
      onClick={() => void change()}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.short} aria-hidden>
        {name.slice(0, 2)}
      </span>
    </Button>
  );
}
