#!/usr/bin/env node
import { run } from './run.ts';

await run({ args: process.argv.slice(2), environment: process.env, folder: process.cwd() });
