import { connect } from 'node:net';

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Sends requests over one connection that is kept open, one after another. A client library would cost more processor
 * time than the server that is measured.
 *
 * @param next gives the bytes of the next request, or null to stop
 * @param answered is told the status and the milliseconds of each answer
 */
export function sendOver(port, next, answered) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let received = Buffer.alloc(0);
    let sentAt = 0;
    const send = () => {
      const request = next();
      if (request === null) return socket.end();
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const length = answerLength(received);
      if (length === null || received.length < length) return;
      const status = Number(received.toString('latin1', 9, 12));
      if (status !== 201) reportOnce(received);
      received = Buffer.alloc(0);
      answered(status, performance.now() - sentAt);
      send();
    });
    socket.on('error', reject);
    socket.on('close', resolve);
  });
}

/** The bytes of head and body, or null while the head is not complete. */
function answerLength(received) {
  const end = received.indexOf(headEnd);
  if (end === -1) return null;
  const head = received.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`Expected an answer with a length, but found: ${head}`);
  return end + headEnd.length + Number(length);
}

let reported = false;
function reportOnce(received) {
  if (!reported) console.error(`An answer that is no acknowledgement: ${received.toString('utf8').slice(0, 1000)}`);
  reported = true;
}
