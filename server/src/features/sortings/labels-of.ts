/** The labels of a classifier that are there, as an expression of SQL over its row, in the order in which people choose among them. */
export const labelsOf = (alias: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('key', l.value -> 'key', 'title', l.value -> 'title') order by l.ordinality), '[]')
    from jsonb_array_elements(${alias}.labels) with ordinality l where l.value ->> 'removedAt' is null)`;
