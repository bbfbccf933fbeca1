import { VisuallyHidden } from '@mantine/core';
import type { QuestionKindId } from '@nativ/runtime';
import { IconSearch } from '@tabler/icons-react';
import { type ComponentProps, type ComponentType, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindIcons, kindsByFamily } from './kind-faces.ts';
import classes from './kind-picker.module.css';

interface KindPickerProps {
  readonly onPick: (kind: QuestionKindId) => void;
  readonly searchId?: string;
  /** The button of a kind, where it is more than a button. */
  readonly button?: ComponentType<KindButtonProps>;
  readonly isCompact?: boolean;
}

/** What the button of a kind is given. */
export interface KindButtonProps extends ComponentProps<'button'> {
  readonly kind: QuestionKindId;
}

function PlainButton({ kind: _kind, ...props }: KindButtonProps) {
  return <button type="button" {...props} />;
}

/** The kinds of question in plain words, in groups, to be looked through or searched. */
export function KindPicker({ onPick, searchId, button: Button = PlainButton, isCompact = false }: KindPickerProps) {
  const { t } = useTranslation();
  const ownId = useId();
  const [sought, setSought] = useState('');
  const families = useMemo(() => {
    const words = sought.trim().toLocaleLowerCase();
    const fits = (kind: QuestionKindId) =>
      [t(`builder.kinds.${kind}.name`), t(`builder.kinds.${kind}.hint`), t(`builder.kinds.${kind}.also`)].some((text) =>
        text.toLocaleLowerCase().includes(words),
      );
    return kindsByFamily
      .map(({ family, kinds }) => ({ family, kinds: kinds.filter((kind) => words === '' || fits(kind)) }))
      .filter(({ kinds }) => kinds.length > 0);
  }, [sought, t]);
  const id = searchId ?? ownId;
  const first = families[0]?.kinds[0];
  return (
    <div className={classes.picker} data-compact={isCompact || undefined}>
      <div className={classes.search}>
        <IconSearch size={18} aria-hidden />
        <input
          id={id}
          type="search"
          data-first
          value={sought}
          aria-label={t('builder.palette.search')}
          placeholder={t('builder.palette.search')}
          onChange={({ target }) => setSought(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || first === undefined || sought.trim() === '') return;
            event.preventDefault();
            onPick(first);
          }}
        />
      </div>
      {families.length === 0 && <p className={classes.none}>{t('builder.palette.none')}</p>}
      {families.map(({ family, kinds }) => (
        <section key={family} aria-labelledby={`${id}-${family}`}>
          <h3 id={`${id}-${family}`} className={classes.family}>
            {t(`builder.families.${family}`)}
          </h3>
          <ul className={classes.kinds}>
            {kinds.map((kind) => {
              const KindIcon = kindIcons[kind];
              return (
                <li key={kind}>
                  <Button kind={kind} className={classes.kind} onClick={() => onPick(kind)}>
                    <KindIcon size={20} stroke={1.6} aria-hidden />
                    <span className={classes.words}>
                      <span>{t(`builder.kinds.${kind}.name`)}</span>
                      {!isCompact && <span className={classes.hint}>{t(`builder.kinds.${kind}.hint`)}</span>}
                    </span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <VisuallyHidden role="status">
        {sought.trim() !== '' && t('builder.palette.found', { count: families.flatMap(({ kinds }) => kinds).length })}
      </VisuallyHidden>
    </div>
  );
}
