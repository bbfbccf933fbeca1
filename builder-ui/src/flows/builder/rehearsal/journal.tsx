import { type Moment, momentsUpTo, sentIn } from '@nativ/runtime';
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
                aria-label={t('rehearsal.goToNamed', { move: line })}
                onClick={() => onGoTo(moment)}
              >
                <IconArrowBackUp size={16} className={classes.mirrored} aria-hidden />
                {t(moment.index > run.at.index ? 'rehearsal.goForward' : 'rehearsal.goBack')}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function SentLines({ moment, words }: { readonly moment: Moment; readonly words: RehearsalWords }) {
  const { t } = useTranslation();
  const text = useText();
  const sent = sentIn(moment).map((effect) => {
    switch (effect.kind) {
      case 'createTask':
        return { words: t('rehearsal.sent.task', { group: words.groupName(effect.group) }), text: text(effect.title) };
      case 'createPost':
        return { words: t('rehearsal.sent.post', { group: words.groupName(effect.group) }), text: text(effect.text) };
      case 'sendMessage':
        return { words: t('rehearsal.sent.message'), text: text(effect.text) };
      case 'notify':
        return { words: t('rehearsal.sent.notification'), text: text(effect.text) };
      case 'callHttp':
        return { words: t('rehearsal.sent.request'), text: `${effect.method} ${effect.path}` };
      case 'startInstance':
        return { words: t('rehearsal.sent.call'), text: effect.flow };
    }
  });
  if (sent.length === 0) return null;
  return (
    <ul className={classes.sent}>
      {sent.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent in a moment never changes.
        <li key={index}>
          <span className={classes.detail}>{each.words}</span> <bdi className={classes.sentText}>{each.text}</bdi>
        </li>
      ))}
    </ul>
  );
}
