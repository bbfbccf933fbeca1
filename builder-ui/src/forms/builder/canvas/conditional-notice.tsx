import { useTranslation } from 'react-i18next';
import { isObject } from '../document/edit-at.ts';
import { useBuilder } from '../state/use-builder.ts';
import classes from './canvas.module.css';

/** Questions that a condition written into the schema itself brings in: they are kept, and edited as JSON. */
export function ConditionalNotice() {
  const { t } = useTranslation();
  const schema = useBuilder(({ history }) => history.present.schema);
  const language = useBuilder(({ history }) => history.present.settings?.language ?? 'en');
  const titles = [...branchTitles(schema)];
  if (titles.length === 0) return null;
  return (
    <div className={classes.notice}>
      <p dir="auto">{t('builder.canvas.conditional', { count: titles.length })}</p>
      <ul lang={language}>
        {titles.map(([key, title]) => (
          <li key={key} dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The questions of the branches of the form as a whole, by their names. */
function branchTitles(schema: object, found = new Map<string, string>()): Map<string, string> {
  for (const branch of branchesOf(schema)) {
    for (const [key, question] of Object.entries(isObject(branch.properties) ? branch.properties : {})) {
      // In a branch, what only narrows the answer to another question has no words of its own.
      if (isObject(question) && typeof question.title === 'string') found.set(key, question.title);
    }
    branchTitles(branch, found);
  }
  return found;
}

function branchesOf(schema: object): readonly Readonly<Record<string, unknown>>[] {
  const {
    allOf,
    anyOf,
    oneOf,
    then,
    else: otherwise,
    dependencies,
    dependentSchemas,
  } = schema as Record<string, unknown>;
  const lists = [allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list : []));
  const maps = [dependencies, dependentSchemas].flatMap((map) => (isObject(map) ? Object.values(map) : []));
  return [...lists, ...maps, then, otherwise].filter(isObject);
}
