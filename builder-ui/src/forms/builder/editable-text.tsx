import { type KeyboardEvent, type RefObject, useRef } from 'react';
import classes from './editable-text.module.css';

interface EditableTextProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly onChange: (text: string) => void;
  readonly look?: 'title' | 'label' | 'help' | 'option' | 'group';
  readonly isMultiline?: boolean;
  readonly inputRef?: RefObject<HTMLTextAreaElement | null>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Words that are edited where they stand. It grows with what is typed; Enter makes no new line in a line. */
export function EditableText(props: EditableTextProps) {
  const { value, label, placeholder, language, direction, onChange, look = 'label', isMultiline = false } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  return (
    <span className={classes.frame} data-look={look} data-direction={direction}>
      {/* Gives the field its height where the browser does not size fields by their content. */}
      <span className={classes.shadow} aria-hidden="true" dir={value === '' ? direction : 'auto'}>
        {`${value || placeholder}\u200b`}
      </span>
      <textarea
        ref={props.inputRef ?? own}
        className={classes.text}
        rows={1}
        value={value}
        aria-label={label}
        placeholder={placeholder}
        lang={language}
        dir={value === '' ? direction : 'auto'}
        onChange={({ target }) => onChange(isMultiline ? target.value : target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          props.onKeyDown?.(event);
          const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
          if (event.key === 'Enter' && isPlain && !isMultiline && !event.defaultPrevented) event.preventDefault();
        }}
      />
    </span>
  );
}
