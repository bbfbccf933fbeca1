import { Button } from '@mantine/core';
import type { HelpPlace } from '@nativ/schemas';
import { IconBulb } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knowTip } from '../api/help-queries.ts';
import { useText } from '../i18n/use-language.ts';
import classes from './help.module.css';
import { useTipUses } from './tip-uses.ts';

/** Tips of a place, one at a time and quietly; "got it" makes one leave for good. */
export function TipList({ tips, articles }: Pick<HelpPlace, 'tips' | 'articles'>) {
  const { t } = useTranslation();
  const text = useText();
  const queries = useQueryClient();
  const [known, setKnown] = useState<readonly string[]>([]);
  const know = useMutation({
    mutationFn: knowTip,
    // It leaves at once; should the server not have heard it, it is there again the next time.
    onMutate: (id) => setKnown((before) => [...before, id]),
    onSettled: () => queries.invalidateQueries({ queryKey: ['helpHere'] }),
  });
  const tip = tips.find(({ id }) => !known.includes(id));
  useTipUses(tip);
  if (tip === undefined) return null;
  const article = articles[0];
  return (
    <aside className={classes.tip} aria-label={t('help.tip.title')}>
      <IconBulb className={classes.tipIcon} size={24} stroke={1.5} aria-hidden />
      <div className={classes.tipWords}>
        <p dir="auto">{text(tip.text)}</p>
        {article && (
          <Link to="/handbook/$" params={{ _splat: article.key }}>
            {t('help.tip.more')} <bdi>{text(article.title)}</bdi>
          </Link>
        )}
      </div>
      <Button variant="light" onClick={() => know.mutate(tip.id)}>
        {t('help.tip.known')}
      </Button>
    </aside>
  );
}
