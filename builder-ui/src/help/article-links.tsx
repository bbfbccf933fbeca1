import { Button } from '@mantine/core';
import type { HelpLink } from '@nativ/schemas';
import { useTranslation } from 'react-i18next';
import classes from './help.module.css';
import { LinkPicker } from './link-picker.tsx';
import { LinkWords } from './link-words.tsx';

interface ArticleLinksProps {
  readonly links: readonly HelpLink[];
  readonly onChange: (links: readonly HelpLink[]) => void;
}

/** Where an article is offered to those who look for help. */
export function ArticleLinks({ links, onChange }: ArticleLinksProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-label={t('help.where.title')}>
      <ul className={classes.list}>
        {links.map((link, index) => (
          <li key={JSON.stringify(link)} className={classes.actions}>
            <LinkWords link={link} />
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t('help.where.removeNamed', { number: index + 1 })}
              onClick={() => onChange(links.filter((other) => other !== link))}
            >
              {t('help.where.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <LinkPicker
        label={t('help.where.title')}
        onPick={(link) => onChange([...links.filter((one) => JSON.stringify(one) !== JSON.stringify(link)), link])}
      />
    </section>
  );
}
