// The load, in a process of its own so that its processor time is not counted. The parent says when to measure and when to stop.
import { quantile } from '../../measure/statistics.mjs';
import { answers, kinds } from '../inquiry.mjs';
import { sendOver } from './connection.mjs';

const { port, path, connections, run } = JSON.parse(process.argv[2]);

const serialDigits = 12;
const placeholder = '#'.repeat(serialDigits);
let serial = 0;
let stopped = false;
let latencies = [];
const total = { acknowledged: 0, refused: 0 };

process.on('message', (order) => {
  if (order === 'measure') latencies = [];
  if (order !== 'stop') return;
  stopped = true;
  process.send({ answered: latencies.length, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) });
});

await Promise.all(
  Array.from({ length: connections }, (_, index) => sendOver(port, requestsOf(kinds[index % kinds.length]), answered)),
);
process.send({ total });
process.disconnect();

function answered(status, milliseconds) {
  if (status === 201) {
    total.acknowledged += 1;
    if (!stopped) latencies.push(milliseconds);
  } else total.refused += 1;
}

/** Gives the same bytes again and again, with a serial number of their own written into each place that holds one. */
function requestsOf(kind) {
  const body = JSON.stringify({ data: answers(kind, placeholder), language: 'en' });
  const bytes = Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nAccept: application/json\r\n` +
      `Idempotency-Key: bench-${run}-${placeholder}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  const places = [];
  for (let at = bytes.indexOf(placeholder); at !== -1; at = bytes.indexOf(placeholder, at + 1)) places.push(at);
  return () => {
    if (stopped) return null;
    serial += 1;
    const digits = String(serial).padStart(serialDigits, '0');
    // A copy, since the socket may still hold the bytes of the last request.
    const request = Buffer.from(bytes);
    for (const at of places) request.write(digits, at, 'latin1');
    return request;
  };
}
