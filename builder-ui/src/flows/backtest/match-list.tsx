import type { FlowMatch } from '@nativ/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TimeText } from '../../ui/time-text.tsx';
import classes from './match-count.module.css';

/** Inquiries by their references, each with the way to its case. */
export function MatchList({ items }: { readonly items: readonly FlowMatch[] }) {
  return (
    <ul className={classes.list}>
      {items.map((match) => (
        <li key={match.instanceId ?? match.reference ?? match.startedAt} className={classes.item}>
          <MatchName match={match} />
          <span className={classes.quiet}>
            <TimeText at={match.startedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function MatchName({ match: { instanceId, reference } }: { readonly match: FlowMatch }) {
  const { t } = useTranslation();
  const name = reference === null ? t('matchCount.noReference') : <span className="nativ-code">{reference}</span>;
  // Where no flow took it, there is no case to go to.
  if (instanceId === null) return <span>{name}</span>;
  return (
    <Link to="/cases/$id" params={{ id: instanceId }}>
      {name}
    </Link>
  );
}
