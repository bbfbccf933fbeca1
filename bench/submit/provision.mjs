import { flow, form, formKey, kinds } from './inquiry.mjs';

/** Sets up groups, form and flow through the API, as a program of an operator would. */
export async function provision(port, adminToken) {
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${adminToken}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Expected ${method} ${path} to succeed, but found ${response.status}: ${text}`);
  };
  for (const kind of kinds) await call('POST', '/groups', { key: `bench-${kind}`, name: { en: kind, he: kind } });
  await call('POST', '/forms', form);
  await call('POST', `/forms/${formKey}/publish`);
  await call('POST', '/flows', flow);
  await call('POST', `/flows/${flow.key}/publish`);
}
