import { Button, Checkbox, Textarea } from '@mantine/core';
import type { MaskedPicture, Question } from '@nativ/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askChampion, helpHereQuery, questionsKey, shareRoom, type Whereabouts } from '../api/help-queries.ts';
import { roomLessonQuery } from '../api/lesson-queries.ts';
import { roomId } from '../api/room.ts';
import { isolate } from '../i18n/isolate.ts';
import { useText } from '../i18n/use-language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import classes from './help.module.css';
import { MaskedPictureView } from './picture/masked-picture-view.tsx';
import { pictureOfScreen } from './picture/picture-of-screen.ts';
import { PlaceWords } from './place-words.tsx';

interface AskPanelProps {
  readonly here: Whereabouts;
  readonly onClose: () => void;
}

/** Asks a champion from where one is. What goes along is shown before it goes. */
export function AskPanel({ here, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Question | null>(null);
  return (
    <Dialog title={t('help.ask.title')} onClose={onClose}>
      <div className={classes.panel} data-help>
        {asked ? <Asked question={asked} onClose={onClose} /> : <AskForm here={here} onAsked={setAsked} />}
        <Ways here={here} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function AskForm({ here, onAsked }: { readonly here: Whereabouts; readonly onAsked: (question: Question) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const place = useQuery(helpHereQuery(here)).data;
  const lesson = useLessonHere();
  // Between two screens of a lesson it is the lesson that knows the step.
  const node = place?.node ?? lesson?.node ?? null;
  const picture = usePicture(place?.labels);
  const [words, setWords] = useState('');
  const [isShown, setShown] = useState(true);
  const ask = useMutation({
    mutationFn: () => {
      const { task, instance } = here;
      return askChampion({
        text: words,
        screen: here.screen,
        picture: isShown ? picture : null,
        ...(roomId === null && task && { taskId: task }),
        ...(roomId === null && instance && { instanceId: instance }),
        ...(roomId !== null && { roomId }),
        ...(place?.flow && { flow: place.flow.key }),
        ...(node && { nodeId: node.id }),
      });
    },
    onSuccess: (question) => {
      void queries.invalidateQueries({ queryKey: questionsKey });
      if (roomId !== null) void shareRoom(roomId);
      onAsked(question);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') ask.mutate();
  };
  return (
    <form className={classes.panel} onSubmit={submit}>
      <p className={classes.lead}>{t('help.ask.lead')}</p>
      <Textarea
        data-first
        label={t('help.ask.question')}
        description={t('help.ask.noNames')}
        autosize
        minRows={3}
        maxLength={2000}
        required
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p className={classes.dim}>
        {t('help.ask.goesAlong')}{' '}
        <PlaceWords screen={here.screen} flow={place?.flow ?? null} node={node} lesson={lesson?.lesson ?? null} />
      </p>
      {roomId !== null && <p className={classes.dim}>{t('help.ask.roomToo')}</p>}
      {picture && (
        <Checkbox
          label={t('help.picture.send')}
          description={t('help.picture.what')}
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
      )}
      {ask.error && <ProblemAlert error={ask.error} title={t('help.ask.failed')} />}
      <div className={classes.actions}>
        <Button type="submit" size="md" loading={ask.isPending}>
          {t('help.ask.send')}
        </Button>
      </div>
      {picture && isShown && <MaskedPictureView picture={picture} />}
    </form>
  );
}

/** The lesson that is taken in this room and its step of now, which the guide beside the screen has read. */
function useLessonHere() {
  const { data } = useQuery({ ...roomLessonQuery, enabled: false });
  if (!data) return null;
  const now = data.steps.find(({ id }) => id === data.now);
  return { lesson: data.lesson, node: now ? { id: now.nodeId, name: now.nodeTitle } : null };
}

/** Drawn once the labels of the forms are known, and drawn of the page behind: the panel itself is left out. */
function usePicture(labels: readonly string[] | undefined): MaskedPicture | null {
  const [picture, setPicture] = useState<MaskedPicture | null>(null);
  useEffect(() => {
    if (labels !== undefined) setPicture((before) => before ?? pictureOfScreen(labels));
  }, [labels]);
  return picture;
}

function Asked({ question, onClose }: { readonly question: Question; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const name = question.champion?.name;
  return (
    <div className={classes.panel} role="status">
      {/* The button that sent it is gone. */}
      <p ref={takeFocus} tabIndex={-1} className={classes.strong}>
        {name ? t('help.ask.sentTo', { name: isolate(name) }) : t('help.ask.sent')}
      </p>
      <p>{t('help.ask.then')}</p>
      <div className={classes.actions}>
        <Button onClick={onClose}>{t('help.ask.back')}</Button>
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/help-line/$" params={{ _splat: question.id }} onClick={onClose} {...props} />
          )}
        >
          {t('help.ask.see')}
        </Button>
      </div>
    </div>
  );
}

/** Where else there is help: what is written for this place, and everything else. */
function Ways({ here, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const text = useText();
  const articles = useQuery(helpHereQuery(here)).data?.articles ?? [];
  return (
    <nav className={classes.ways} aria-label={t('help.ways.title')}>
      {articles.map(({ key, title }) => (
        <Link key={key} to="/handbook/$" params={{ _splat: key }} onClick={onClose}>
          <bdi>{text(title)}</bdi>
        </Link>
      ))}
      <Link to="/handbook/$" params={{ _splat: '' }} onClick={onClose}>
        {t('help.handbook.title')}
      </Link>
      <Link to="/help-line/$" params={{ _splat: '' }} onClick={onClose}>
        {t('help.line.title')}
      </Link>
    </nav>
  );
}
