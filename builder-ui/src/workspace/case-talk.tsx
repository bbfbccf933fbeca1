import type { Instance } from '@nativ/schemas';
import { CaseNotes } from './case-notes.tsx';
import classes from './case-talk.module.css';
import { Conversation } from './conversation.tsx';

/**
 * The two places where people write on a case, side by side and never alike: what goes to the inquirer, on plain ground with a
 * strong edge, and what stays among the staff, on paper of another colour. Each has its own words, icon, draft and address.
 */
export function CaseTalk({ instance }: { readonly instance: Instance }) {
  const isByInquirer = instance.submission !== null;
  return (
    <div className={classes.talk} data-both={isByInquirer}>
      {isByInquirer && <Conversation instance={instance} />}
      <CaseNotes instance={instance} />
    </div>
  );
}
