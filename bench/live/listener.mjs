import { request } from 'node:http';

/** Opens a stream of changes. @param onTask hears the id of each task and when it came */
export function listen(port, token, onTask) {
  return new Promise((resolve, reject) => {
    const call = request({
      port,
      host: '127.0.0.1',
      path: '/api/v1/events',
      headers: { Authorization: `Bearer ${token}` },
      agent: false,
    });
    call.on('error', reject);
    call.on('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`Expected a stream, but found ${response.statusCode}.`));
      let isReady = false;
      response.setEncoding('utf8');
      response.on('data', (text) => {
        const at = performance.now();
        for (const [, id] of text.matchAll(/"kind":"task","id":"([^"]+)"/g)) onTask(id, at);
        if (!isReady && text.includes('event: changes')) {
          isReady = true;
          resolve({ close: () => call.destroy() });
        }
      });
      response.on('error', () => {});
    });
    call.end();
  });
}
