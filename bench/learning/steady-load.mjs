// Sends so many submissions a second, whether or not the ones before were answered, in a process of its own. The time of an answer is
// counted from the moment at which the submission was due, so that waiting for one's turn is part of it.
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../measure/statistics.mjs';
import { answers, kinds } from '../submit/inquiry.mjs';

const { port, path, perSecond, warmUp, seconds } = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const latencies = [];
const failures = [];
const sent = [];

const startedAt = performance.now();
const measuredFrom = startedAt + warmUp * 1000;
for (let serial = 0; serial < (warmUp + seconds) * perSecond; serial++) {
  const dueAt = startedAt + (serial * 1000) / perSecond;
  const early = dueAt - performance.now();
  if (early > 1) await sleep(early);
  sent.push(submit(serial, dueAt));
}
const stillOpen = sent.length - latencies.length;
await Promise.all(sent);
const [p50, p99, most] = [0.5, 0.99, 1].map((share) => quantile(latencies, share));
const took = (performance.now() - measuredFrom) / 1000;
process.send({ answered: latencies.length, perSecond: latencies.length / took, p50, p99, most, stillOpen, failures });
agent.destroy();
process.disconnect();

async function submit(serial, dueAt) {
  const body = JSON.stringify({
    data: answers(kinds[serial % kinds.length], `${process.pid}-${serial}`),
    language: 'en',
  });
  const status = await send(body).catch((cause) => cause.message);
  if (status !== 201) failures.push(status);
  if (dueAt >= measuredFrom) latencies.push(performance.now() - dueAt);
}

function send(body) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sending = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    sending.on('error', reject).end(body);
  });
}
