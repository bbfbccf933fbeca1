/** Since when a token stands there, in SQL: what is kept of it, else the start; null where a run is older than what is kept. */
export function arrivedAt(instance: string, token: string): string {
  const number = `split_part(${token} ->> 'id', ':', 2)`;
  return `case when jsonb_exists(${instance}.arrivals, ${number}) then (${instance}.arrivals ->> ${number})::timestamptz
    when ${instance}.arrivals is not null or ${instance}.revision = 1 then ${instance}.started_at end`;
}
