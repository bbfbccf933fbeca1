/**
 * What time it is in the work space of the context. Whoever compares with it in a query writes `(select app.present())`, so that it
 * is looked up once in a statement and not for each row.
 */
export const present = `
  create function app.present() returns timestamptz language sql stable security definer set search_path = ''
    return coalesce(
      (select now() + w.clock_offset_ms * interval '1 millisecond' from nativ.workspaces w where w.id = app.workspace_id()), now());
  revoke execute on function app.present from public;
  grant execute on function app.present to nativ_app, nativ_engine;
`;
