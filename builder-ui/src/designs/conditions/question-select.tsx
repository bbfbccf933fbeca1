import type { QuestionChoice } from './question-choice.ts';

interface QuestionSelectProps {
  readonly label: string;
  /** The path of the question that is chosen; it may be none of those offered. */
  readonly value: string;
  readonly questions: readonly QuestionChoice[];
  readonly onChange: (question: QuestionChoice) => void;
}

/** A choice of a question, under the forms that they belong to where there are several. */
export function QuestionSelect({ label, value, questions, onChange }: QuestionSelectProps) {
  const groups = [...new Set(questions.map(({ group }) => group))];
  const options = (group: string | undefined) =>
    questions
      .filter((question) => question.group === group)
      .map(({ path, title }) => (
        <option key={path} value={path}>
          {title}
        </option>
      ));
  return (
    <select
      value={value}
      aria-label={label}
      onChange={({ target }) => {
        const next = questions.find(({ path }) => path === target.value);
        if (next) onChange(next);
      }}
    >
      {!questions.some(({ path }) => path === value) && <option value={value}>{pathInWords(value)}</option>}
      {groups.map((group) =>
        group === undefined ? (
          options(group)
        ) : (
          <optgroup key={group} label={group}>
            {options(group)}
          </optgroup>
        ),
      )}
    </select>
  );
}

/** A path that nobody has a title for: `data.kind` for `/data/kind`. */
function pathInWords(path: string): string {
  return path.replace(/^\//, '').replaceAll('/', '.');
}
