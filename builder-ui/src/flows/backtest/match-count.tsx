import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { FlowMatches } from '@nativ/schemas';
import { IconChevronDown, IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/api-problem.ts';
import classes from './match-count.module.css';
import { MatchList } from './match-list.tsx';
import { matchesQuery } from './match-query.ts';

interface MatchCountProps {
  /** As the edge has it; nothing is asked while it is empty. */
  readonly condition: string;
  readonly flowKey: string;
  /** The form whose inquiries are looked at; that of the flow's start when left out. */
  readonly form?: string;
}

/** How long somebody has to pause before the inquiries are asked: a word is typed faster. */
const PAUSE_MS = 400;

/** Says beside a condition for how many of the last inquiries it holds, while it is being written, and lists them. */
export function MatchCount({ condition, flowKey, form }: MatchCountProps) {
  const [settled] = useDebouncedValue(condition.trim(), PAUSE_MS);
  const find = { condition: settled, ...(form !== undefined && { form }) };
  const matches = useQuery({ ...matchesQuery(flowKey, find), enabled: settled !== '' });
  const isBehind = matches.isFetching || settled !== condition.trim();
  const shown = settled === '' || matches.error ? undefined : matches.data;
  return (
    <div className={classes.matches} data-is-behind={isBehind && shown !== undefined}>
      <p role="status" aria-live="polite" aria-atomic className={classes.line}>
        <IconInbox size={18} aria-hidden className={classes.icon} />
        <Words shown={shown} error={matches.error} isEmpty={settled === ''} />
      </p>
      {shown !== undefined && <Details matches={shown} />}
    </div>
  );
}

interface WordsProps {
  readonly shown: FlowMatches | undefined;
  readonly error: Error | null;
  readonly isEmpty: boolean;
}

function Words({ shown, error, isEmpty }: WordsProps) {
  const { t } = useTranslation();
  if (isEmpty) return <span className={classes.quiet}>{t('matchCount.empty')}</span>;
  if (error) {
    const isCondition = asProblem(error).type.endsWith('flow.condition-invalid');
    return <span className={classes.quiet}>{t(isCondition ? 'matchCount.invalid' : 'matchCount.failed')}</span>;
  }
  if (!shown) return <span className={classes.quiet}>{t('matchCount.counting')}</span>;
  const { of, matching } = shown;
  if (of === 0) return <span className={classes.quiet}>{t('matchCount.nothing')}</span>;
  return (
    <strong>{matching === 0 ? t('matchCount.none', { of }) : t('matchCount.found', { count: matching, of })}</strong>
  );
}

/** Which inquiries they are, for whoever wants to look, and how many nobody can tell of. */
function Details({ matches: { items, untold } }: { readonly matches: FlowMatches }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <>
      {untold > 0 && <p className={classes.quiet}>{t('matchCount.untold', { count: untold })}</p>}
      {items.length > 0 && (
        <>
          <Button
            variant="subtle"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={listId}
            rightSection={<IconChevronDown size={18} aria-hidden className={classes.chevron} data-is-open={isOpen} />}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'matchCount.hide' : 'matchCount.show')}
          </Button>
          <div id={listId}>{isOpen && <MatchList items={items} />}</div>
        </>
      )}
    </>
  );
}
