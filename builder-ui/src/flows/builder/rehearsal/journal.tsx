import { type Moment, momentsUpTo, type SentEffect, sentIn } from '@nativ/runtime';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../../../i18n/use-language.ts';
import { fullTime } from '../../../ui/time-words.ts';
import { moveInWords, type RehearsalWords } from './move-words.ts';
import classes from './rehearsal.module.css';
import type { Run } from './run.ts';

interface JournalProps {
  readonly run: Run;
  readonly words: RehearsalWords;
  readonly onGoTo: (moment: Moment) => void;
}

/** What was done and what would have been sent, moment by moment; one can go back to each. */
export function Journal({ run, words, onGoTo }: JournalProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ol className={classes.journal}>
      {momentsUpTo(run.head).map((moment) => {
        const isShown = moment === run.at;
        const line = moveInWords(moment.move, words);
        const way = moment.index > run.at.index ? 'goForward' : 'goBack';
        return (
          <li
            key={moment.index}
            className={classes.moment}
            data-later={moment.index > run.at.index || undefined}
            aria-current={isShown ? 'step' : undefined}
          >
            <p className={classes.line}>{line}</p>
            <time className={classes.detail} dateTime={moment.state.now}>
              {fullTime(new Date(moment.state.now), language)}
            </time>
            <SentLines moment={moment} words={words} />
            {!isShown && (
              <button
                type="button"
                className={classes.goTo}
                aria-label={t(`rehearsal.${way}Named`, { move: line })}
                onClick={() => onGoTo(moment)}
              >
                <IconArrowBackUp size={16} className={classes.mirrored} aria-hidden />
                {t(`rehearsal.${way}`)}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function SentLines({ moment, words }: { readonly moment: Moment; readonly words: RehearsalWords }) {
  const text = useText();
  const sent = sentIn(moment).map((effect) => sentInWords(effect, words, text));
  if (sent.length === 0) return null;
  return (
    <ul className={classes.sent}>
      {sent.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent in a moment never changes.
        <li key={index}>
          <span className={classes.detail}>{each.kind}</span> <bdi className={classes.sentText}>{each.text}</bdi>
        </li>
      ))}
    </ul>
  );
}

type Texts = ReturnType<typeof useText>;
type Sent<Kind extends SentEffect['kind']> = Extract<SentEffect, { kind: Kind }>;
interface SentWords {
  readonly kind: string;
  readonly text: string;
}

/** What each thing that would have been sent says: a kind without words does not compile. */
const tellers: {
  readonly [Kind in SentEffect['kind']]: (effect: Sent<Kind>, words: RehearsalWords, text: Texts) => SentWords;
} = {
  createTask: ({ group, title }, { t, groupName }, text) => ({
    kind: t('rehearsal.sent.task', { group: groupName(group) }),
    text: text(title),
  }),
  createPost: (effect, { t, groupName }, text) => ({
    kind: t('rehearsal.sent.post', { group: groupName(effect.group) }),
    text: text(effect.text),
  }),
  sendMessage: (effect, { t }, text) => ({ kind: t('rehearsal.sent.message'), text: text(effect.text) }),
  notify: (effect, { t }, text) => ({ kind: t('rehearsal.sent.notification'), text: text(effect.text) }),
  callHttp: ({ method, path }, { t }) => ({ kind: t('rehearsal.sent.request'), text: `${method} ${path}` }),
  startInstance: ({ flow }, { t }) => ({ kind: t('rehearsal.sent.call'), text: flow }),
};

const sentInWords = (effect: SentEffect, words: RehearsalWords, text: Texts): SentWords =>
  (tellers[effect.kind] as (of: SentEffect, words: RehearsalWords, text: Texts) => SentWords)(effect, words, text);
