interface QuestionLogicProps {
  readonly path: string;
  readonly onShowRule: (id: string | null) => void;
}

export function QuestionLogic(_props: QuestionLogicProps) {
  return null;
}
