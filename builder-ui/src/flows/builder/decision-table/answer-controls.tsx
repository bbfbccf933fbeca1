import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerAsTyped, typedAnswer } from './typed-cell.ts';

interface AnswerControlsProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What a cell gives: a text as it is, a number, yes or no, or an expression after `=`. */
export function AnswerControls({ label, text, onChange }: AnswerControlsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(answerAsTyped(text));
  useEffect(() => {
    setTyped((before) => (typedAnswer(before) === text ? before : answerAsTyped(text)));
  }, [text]);
  return (
    <label>
      {t('flowTable.gives')}
      <input
        type="text"
        dir="auto"
        aria-label={t('flowTable.givesNamed', { cell: label })}
        value={typed}
        maxLength={480}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(typedAnswer(target.value));
        }}
      />
    </label>
  );
}
