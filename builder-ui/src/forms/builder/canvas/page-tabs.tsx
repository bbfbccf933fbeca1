import { languageDirection } from '@nativ/runtime';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import workshopClasses from '../../../designs/workshop.module.css';
import { editAt } from '../document/edit-at.ts';
import { addPage, deletePage, movePage } from '../document/pages.ts';
import { localizedIn, withLanguage, writtenLanguage } from '../document/texts.ts';
import { EditableText } from '../editable-text.tsx';
import { useBuilder, useBuilderStore } from '../state/use-builder.ts';
import classes from './canvas.module.css';

/** The pages of the form: which one is shown, its title, its place. Without pages only the way to the first. */
export function PageTabs() {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const shown = useBuilder((state) => state.page);
  const language = useBuilder((state) => state.language);
  const pages = useBuilder(({ history }) => history.present.settings?.pages) ?? [];
  const written = useBuilder(({ history }) => writtenLanguage(history.present));
  const titleOf = (index: number) => localizedIn(pages[index]?.title, language, written) || t('builder.pages.untitled');
  const add = () => {
    const words = (number: number) => ({ [written]: t('builder.pages.newTitle', { number }) });
    const { document, id } = addPage(store.document, words);
    store.change(() => document, { label: t('builder.did.pageAdded'), select: null });
    store.set({ page: id });
  };
  const index = pages.findIndex(({ id }) => id === shown);
  return (
    <nav className={classes.pages} aria-label={t('builder.pages.title')}>
      {pages.length > 0 && (
        <ul className={classes.pageList}>
          {pages.map(({ id }, at) => (
            <li key={id}>
              <button
                type="button"
                className={classes.page}
                aria-current={id === shown ? 'page' : undefined}
                onClick={() => store.set({ page: id, selected: null })}
              >
                {t('builder.pages.one', { number: at + 1, title: titleOf(at) })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className={classes.page} onClick={add}>
        <IconPlus size={18} aria-hidden />
        {t(pages.length === 0 ? 'builder.pages.split' : 'builder.pages.add')}
      </button>
      {shown !== null && index >= 0 && <PageEdit id={shown} index={index} count={pages.length} />}
    </nav>
  );
}

function PageEdit({ id, index, count }: { readonly id: string; readonly index: number; readonly count: number }) {
  const { t } = useTranslation();
  const store = useBuilderStore();
  const language = useBuilder((state) => state.language);
  const written = useBuilder(({ history }) => writtenLanguage(history.present));
  const title = useBuilder(({ history }) =>
    localizedIn(history.present.settings?.pages?.[index]?.title, language, written),
  );
  const label = t('builder.did.page');
  const move = (by: -1 | 1) => store.change((document) => movePage(document, id, by), { label });
  const remove = () => {
    const { document, also } = deletePage(store.document, id);
    const says = t('builder.did.pageDeleted', { title });
    store.apply({ document, path: '', also }, { label: says, says, select: null });
  };
  return (
    <div className={classes.pageEdit}>
      <span className={classes.pageName}>
        <EditableText
          look="group"
          value={title}
          label={t('builder.pages.titleOf', { number: index + 1 })}
          placeholder={t('builder.pages.untitled')}
          language={language}
          direction={languageDirection(language)}
          onChange={(words) =>
            store.change(
              (document) =>
                editAt(
                  document,
                  ['settings', 'pages', String(index), 'title'],
                  (present) =>
                    withLanguage(present as Parameters<typeof withLanguage>[0], language, words, written) ?? {
                      [written]: '',
                    },
                ),
              { label, tag: `page ${id} ${language}` },
            )
          }
        />
      </span>
      <button
        type="button"
        className={workshopClasses.tool}
        aria-label={t('builder.pages.earlier')}
        title={t('builder.pages.earlier')}
        disabled={index === 0}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={workshopClasses.tool}
        aria-label={t('builder.pages.later')}
        title={t('builder.pages.later')}
        disabled={index === count - 1}
        onClick={() => move(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={workshopClasses.tool}
        aria-label={t('builder.pages.delete')}
        title={t('builder.pages.delete')}
        onClick={remove}
      >
        <IconTrash size={18} aria-hidden />
      </button>
    </div>
  );
}
