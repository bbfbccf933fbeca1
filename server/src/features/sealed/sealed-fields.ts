/** Pointers to what is sealed of a row and concerns the person of the context; pages of submissions and tasks read it. */
export const sealedFields = (kind: 'answers' | 'taskAnswers', of: string) =>
  `coalesce((select v.fields from nativ.sealed_values v where v.workspace_id = ${of}.workspace_id and v.kind = '${kind}' and v.row_id = ${of}.id and v.sequence = 0), '{}')`;
