import type { FlowSummary, FormSummary } from '@nativ/schemas';
import type { ReactNode } from 'react';
import cards from '../ui/item-card.module.css';
import { PublicationFacts } from './publication-facts.tsx';

interface DesignCardProps {
  readonly of: FlowSummary | FormSummary;
  /** The title as a link to the page of the form or flow. */
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** A form or flow in a list. */
export function DesignCard({ of, title, children }: DesignCardProps) {
  return (
    <li className={cards.card}>
      <div className={cards.body}>
        <h2 className={cards.title}>{title}</h2>
        <div className={cards.facts}>
          <PublicationFacts of={of} />
          {children}
        </div>
      </div>
    </li>
  );
}
