import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { GroupOption } from '@nativ/schemas';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './option-list.module.css';

const colours = ['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;

interface OptionListProps {
  readonly title: string;
  readonly hint: string;
  readonly options: readonly GroupOption[];
  readonly onChange: (options: GroupOption[]) => void;
}

const nameIn = (name: GroupOption['name'], language: 'he' | 'en') =>
  typeof name === 'string' ? name : (name[language] ?? '');

/** The statuses or labels of a group, in their order: named in both languages, with a colour beside the name. */
export function OptionList({ title, hint, options, onChange }: OptionListProps) {
  const { t } = useTranslation();
  const id = useId();
  const change = (at: number, part: Partial<GroupOption>) =>
    onChange(options.map((option, index) => (index === at ? { ...option, ...part } : option)));
  const rename = (at: number, language: 'he' | 'en', value: string) => {
    const before = options[at]?.name ?? '';
    const name = { he: nameIn(before, 'he'), en: nameIn(before, 'en'), [language]: value };
    change(at, { name });
  };
  const raise = (at: number) => onChange(raised(options, at));
  const add = () => onChange([...options, { key: freeKey(options), name: { he: '', en: '' }, colour: 'gray' }]);
  return (
    <fieldset className={classes.options} aria-describedby={id}>
      <legend>{title}</legend>
      <p id={id} className={classes.hint}>
        {hint}
      </p>
      {options.map((option, index) => (
        <div key={option.key} className={classes.option} data-colour={option.colour}>
          <TextInput
            label={t('groupSettings.nameHe')}
            value={nameIn(option.name, 'he')}
            lang="he"
            dir="rtl"
            required
            maxLength={60}
            onChange={(event) => rename(index, 'he', event.currentTarget.value)}
          />
          <TextInput
            label={t('groupSettings.nameEn')}
            value={nameIn(option.name, 'en')}
            lang="en"
            dir="ltr"
            required
            maxLength={60}
            onChange={(event) => rename(index, 'en', event.currentTarget.value)}
          />
          <NativeSelect
            label={t('groupSettings.colour')}
            value={option.colour}
            onChange={(event) =>
              change(index, { colour: colours.find((one) => one === event.currentTarget.value) ?? 'gray' })
            }
          >
            {colours.map((colour) => (
              <option key={colour} value={colour}>
                {t(`groupSettings.colours.${colour}`)}
              </option>
            ))}
          </NativeSelect>
          <div className={classes.tools}>
            <Button
              variant="default"
              disabled={index === 0}
              aria-label={t('groupSettings.raise', { number: index + 1 })}
              onClick={() => raise(index)}
            >
              <IconArrowUp size={18} aria-hidden />
            </Button>
            <Button
              variant="default"
              aria-label={t('groupSettings.remove', { number: index + 1 })}
              onClick={() => onChange(options.filter((_option, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </Button>
          </div>
        </div>
      ))}
      <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
        {t('groupSettings.add')}
      </Button>
    </fieldset>
  );
}

/** The list with the option at `at` one place earlier. */
function raised(options: readonly GroupOption[], at: number): GroupOption[] {
  const moved = options.slice(at, at + 1);
  const others = options.filter((_option, index) => index !== at);
  return [...others.slice(0, at - 1), ...moved, ...others.slice(at - 1)];
}

/** Keys are for addresses and filters; people see names. One that was removed is not given again within the form. */
function freeKey(options: readonly GroupOption[]): string {
  const taken = new Set(options.map(({ key }) => key));
  for (let number = options.length + 1; ; number++) {
    const key = `option-${number}`;
    if (!taken.has(key)) return key;
  }
}
