import { JsonRefused } from './json-refusal.ts';
import { checkEscapes, endOfString } from './json-string-escapes.ts';

/** What a JSON text may hold. */
export interface JsonLimits {
  readonly jsonDepth: number;
  readonly jsonKeys: number;
  readonly jsonArrayLength: number;
  /** In UTF-16 code units. */
  readonly jsonStringLength: number;
}

/** One open object or array. */
interface Frame {
  /** The keys so far; null for an array. */
  readonly keys: Set<string> | null;
  key: string;
  index: number;
}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;

/**
 * Goes once over a JSON text and refuses what JSON.parse would let through. It need not judge the syntax, since
 * JSON.parse does so afterwards; on every text that is valid it sees exactly the tokens that JSON.parse sees.
 * Its own stack is bounded by the depth that is allowed, so no number of brackets overflows anything.
 */
export class JsonScan {
  private readonly text: string;
  private readonly limits: JsonLimits;
  private readonly hasEscapes: boolean;
  private readonly frames: Frame[] = [];
  private frame: Frame | null = null;
  private expectsKey = false;
  private keyCount = 0;
  private at = 0;

  constructor(text: string, limits: JsonLimits) {
    this.text = text;
    this.limits = limits;
    this.hasEscapes = text.includes('\\');
  }

  /** @throws JsonRefused, and then `path()` says where */
  run(): void {
    const { text } = this;
    while (this.at < text.length) {
      const unit = text.charCodeAt(this.at);
      if (unit === quote) this.string();
      else if (unit === comma) this.next();
      else if (unit === colon) this.toValue();
      else if (unit === 0x7b || unit === 0x5b) this.open(unit === 0x7b);
      else if (unit === 0x7d || unit === 0x5d) this.close();
      else if (unit === 0x2d || (unit >= 0x30 && unit <= 0x39)) this.number();
      else this.at += 1;
    }
  }

  path(): string {
    return this.frames
      .map(({ keys, key, index }) => `/${keys === null ? index : key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
  }

  private open(isObject: boolean): void {
    if (this.frames.length >= this.limits.jsonDepth) throw new JsonRefused('tooDeep');
    this.frame = { keys: isObject ? new Set() : null, key: '', index: 0 };
    this.frames.push(this.frame);
    this.expectsKey = isObject;
    this.at += 1;
  }

  private close(): void {
    this.frames.pop();
    this.frame = this.frames[this.frames.length - 1] ?? null;
    this.expectsKey = false;
    this.at += 1;
  }

  private next(): void {
    this.at += 1;
    const { frame } = this;
    if (frame === null) return;
    this.expectsKey = frame.keys !== null;
    frame.index += 1;
    if (frame.keys === null && frame.index >= this.limits.jsonArrayLength) throw new JsonRefused('arrayTooLong');
  }

  private toValue(): void {
    this.expectsKey = false;
    this.at += 1;
  }

  private string(): void {
    const start = this.at + 1;
    const end = endOfString(this.text, start);
    if (end === -1) throw new JsonRefused('syntax');
    if (this.expectsKey) this.key(this.text.slice(start, end));
    if (this.hasEscapes) checkEscapes(this.text, start, end);
    if (end - start > this.limits.jsonStringLength) this.longString(start, end);
    this.at = end + 1;
  }

  private key(raw: string): void {
    const keys = this.frame?.keys;
    if (!keys || !this.frame) return;
    const key = this.hasEscapes && raw.includes('\\') ? withoutEscapes(raw) : raw;
    this.frame.key = key;
    if (forbiddenKeys.has(key)) throw new JsonRefused('forbiddenKey');
    if (keys.has(key)) throw new JsonRefused('duplicateKey');
    keys.add(key);
    this.keyCount += 1;
    if (this.keyCount > this.limits.jsonKeys) throw new JsonRefused('tooManyKeys');
  }

  private longString(start: number, end: number): void {
    const raw = this.text.slice(start, end);
    const length = this.hasEscapes && raw.includes('\\') ? withoutEscapes(raw).length : raw.length;
    if (length > this.limits.jsonStringLength) throw new JsonRefused('stringTooLong');
  }

  private number(): void {
    const start = this.at;
    let mayOverflow = false;
    let unit = this.text.charCodeAt(this.at);
    while ((unit >= 0x2b && unit <= 0x39 && unit !== comma) || unit === 0x65 || unit === 0x45) {
      if (unit === 0x65 || unit === 0x45) mayOverflow = true;
      this.at += 1;
      unit = this.text.charCodeAt(this.at);
    }
    if (!mayOverflow && this.at - start < 300) return;
    const value = Number(this.text.slice(start, this.at));
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
      throw new JsonRefused('numberOverflow');
  }
}

function withoutEscapes(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    throw new JsonRefused('syntax');
  }
}
