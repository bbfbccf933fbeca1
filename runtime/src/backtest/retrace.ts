import { advance } from '../engine/advance.ts';
import type { Classification, Question } from '../engine/classification.ts';
import type { Command } from '../engine/command.ts';
import type { Effect } from '../engine/effect.ts';
import { start } from '../engine/start.ts';
import type { Env, Step } from '../engine/step.ts';
import { HIDDEN, HIDDEN_TEXT } from '../expressions/hidden.ts';
import type { CompiledFlow } from '../model/compiled-flow.ts';
import type { HistoryEvent, HistoryRecord } from '../state/history-record.ts';
import type { Instance } from '../state/instance.ts';
import { type AskKey, Asks, nodeOf } from './asks.ts';
import { type Decision, decisionsOf, readdressed } from './decisions.ts';

/** What a classifier said at once. */
type Said = Classification | 'ask' | typeof HIDDEN | null;

/** A past case run again. */
export interface Retraced {
  readonly steps: readonly { readonly at: string; readonly events: readonly HistoryEvent[] }[];
  readonly instance: Instance;
  /** What was asked for, in the words that tell whether an answer to it would be one to the same question. */
  readonly asked: ReadonlyMap<AskKey, string>;
  /** What models said, by model and text. */
  readonly said: ReadonlyMap<string, Said>;
  /** Where the branches stood that people took back, by token and instant. */
  readonly takenBack: ReadonlyMap<string, string>;
  /** Whether it was given up, because it would not come to rest. */
  readonly isTooLong: boolean;
}

interface RetraceParts {
  readonly flow: CompiledFlow;
  /** From the start, with the answers that may be read put back and HIDDEN in the places of the others. */
  readonly records: readonly HistoryRecord[];
  readonly calendars?: Env['calendars'];
  /** How far the clock goes: now. */
  readonly until: string;
  /** The same case run again on the version that it really ran on; null for that run itself. */
  readonly measure: Retraced | null;
  /** Asked about texts of which history does not tell; left out, nobody can tell what a classifier would say. */
  readonly classify?: Env['classify'];
  /** Whether a step is drawn as it was: it tells whether two questions are the same of which a part is hidden. */
  readonly isAsDrawn?: (nodeId: string) => boolean;
}

/** More steps than this beyond those of history, and nobody learns anything from the rest. */
const MAX_MORE_STEPS = 500;

/**
 * Runs a past case again as if it had met this flow: each stored decision is given when the flow asks for it, at the node
 * of the same id, at its own time or later. Timers that are set as they were follow history; others fire at their times.
 * Nothing is sent anywhere: what the steps ask of the world is dropped.
 */
export function retrace(parts: RetraceParts): Retraced {
  return new Retracing(parts).run();
}

class Retracing {
  private readonly parts: RetraceParts;
  private readonly steps: { at: string; events: readonly HistoryEvent[] }[] = [];
  private readonly asks = new Asks();
  private readonly asked = new Map<AskKey, string>();
  private readonly takenBack = new Map<string, string>();
  private readonly said = new Map<string, Said>();
  /** The timers that fire by the clock, with their due times. */
  private readonly clocked = new Map<string, string>();
  private readonly kept: Decision[] = [];
  private observed: readonly unknown[] = [];
  private observedCount = 0;
  private continuations = 0;
  private maxSteps = 0;
  private clock = '';
  private instance: Instance | null = null;

  constructor(parts: RetraceParts) {
    this.parts = parts;
  }

  run(): Retraced {
    const { records, flow, until } = this.parts;
    const [first] = records;
    if (first?.cause.kind !== 'start') throw new Error('Expected the first record of a case to be its start.');
    const decisions = decisionsOf(records);
    this.continuations = decisions.filter(({ command }) => command.kind === 'continue').length;
    this.maxSteps = records.length + MAX_MORE_STEPS;
    this.clock = first.at;
    this.observe(first.observed ?? []);
    this.take(start(flow, first.cause.input, this.env(), first.cause.flags));
    for (const decision of decisions) this.goOn(decision);
    this.fireUntil(until);
    const { steps, asked, said, takenBack, isTooLong } = this;
    return { steps, instance: this.state, asked, said, takenBack, isTooLong };
  }

  private get state(): Instance {
    if (this.instance) return this.instance;
    throw new Error('Expected the case to have been started.');
  }

  private get isTooLong(): boolean {
    return this.steps.length >= this.maxSteps;
  }

  private goOn(decision: Decision): void {
    this.fireUntil(decision.at);
    if (decision.at > this.clock) this.clock = decision.at;
    if (decision.command.kind === 'continue') this.continuations -= 1;
    this.observe(decision.observed);
    if (this.give(decision) === 'later') this.kept.push(decision);
    else this.giveKept();
  }

  /** Fires what is due by the clock, each at its own time. */
  private fireUntil(instant: string): void {
    for (let next = this.nextTimer(); next && next[1] <= instant && !this.isTooLong; next = this.nextTimer()) {
      const [timerId, dueAt] = next;
      if (dueAt > this.clock) this.clock = dueAt;
      this.clocked.delete(timerId);
      this.observe([]);
      if (this.apply({ kind: 'fireTimer', timerId })) this.giveKept();
    }
  }

  private nextTimer(): readonly [timerId: string, dueAt: string] | undefined {
    let next: readonly [string, string] | undefined;
    for (const timer of this.clocked) if (!next || timer[1] < next[1]) next = timer;
    return next;
  }

  /** Gives what was decided before it was asked for, as far as it is asked for by now. */
  private giveKept(): void {
    for (let index = 0; index < this.kept.length && !this.isTooLong; ) {
      const decision = this.kept[index] as Decision;
      this.observe([]);
      const outcome = this.give(decision);
      if (outcome === 'later') index += 1;
      else {
        this.kept.splice(index, 1);
        if (outcome === 'given') index = 0;
      }
    }
  }

  /** `never`: this run has no place for the decision, now or later. */
  private give(decision: Decision): 'given' | 'later' | 'never' {
    const command = this.addressed(decision);
    if (typeof command === 'string') return command;
    if (this.apply(command)) return 'given';
    return command.kind === 'deliverMessage' ? 'later' : 'never';
  }

  private addressed({ at, command, key, nodeId }: Decision): Command | 'later' | 'never' {
    if (command.kind === 'continue') return this.state.continues ? command : 'never';
    if (command.kind === 'deliverMessage') return this.awaits(command.name) ? command : 'later';
    if (command.kind === 'withdraw') {
      const tokenId = this.tokenTakenBack(at, command.tokenId, nodeId);
      return tokenId === null ? 'later' : readdressed(command, tokenId);
    }
    if (key === null) return command;
    const id = this.asks.idOf(key);
    if (id === null) return 'later';
    if (command.kind === 'fireTimer' ? this.clocked.has(id) : !this.isSameQuestion(key)) return 'never';
    return readdressed(command, id);
  }

  private awaits(name: string): boolean {
    const { flow } = this.parts;
    const isWaiting = this.state.tokens.some(({ waitsFor }) => waitsFor.kind === 'message' && waitsFor.name === name);
    return isWaiting || flow.keptMessages.has(name);
  }

  /**
   * The token itself, where it stands at the same node, or else whichever waits there. Which node that was is known for sure
   * once the version itself has been run again; `guess` is what the events of the step look like.
   */
  private tokenTakenBack(at: string, tokenId: string, guess: string | null): string | null {
    const { measure } = this.parts;
    const self = this.state.tokens.find(({ id, hostId }) => id === tokenId && hostId === undefined);
    if (measure === null && self) this.takenBack.set(`${tokenId} ${at}`, self.nodeId);
    const nodeId = measure?.takenBack.get(`${tokenId} ${at}`) ?? (measure === null ? self?.nodeId : null) ?? guess;
    if (self?.nodeId === nodeId) return tokenId;
    return this.state.tokens.find((token) => token.nodeId === nodeId && token.hostId === undefined)?.id ?? null;
  }

  /** An answer to another form, request or flow is none to this one. */
  private isSameQuestion(key: AskKey): boolean {
    const { measure, isAsDrawn } = this.parts;
    const before = measure?.asked.get(key);
    if (before !== undefined && before !== this.asked.get(key)) return false;
    // Where the version itself came no further for a hidden answer, or asked by one, the drawing has to tell.
    const isKnown = before !== undefined && !HIDDEN_PARTS.some((part) => before.includes(part));
    return measure === null || isKnown || isAsDrawn === undefined || isAsDrawn(nodeOf(key));
  }

  /** Makes a step, and those that it has to leave for later; false when it does not fit the state. */
  private apply(command: Command): boolean {
    if (this.isTooLong) return false;
    const outcome = advance(this.parts.flow, this.state, command, this.env());
    if (outcome.kind === 'rejection') return false;
    this.take(outcome);
    return true;
  }

  private take(step: Step): void {
    this.instance = step.instance;
    this.steps.push({ at: this.clock, events: step.history.events });
    this.asks.note(step.history.events);
    for (const effect of step.effects) this.note(effect);
    // History says when it went on; where it does not, nothing is to be waited for.
    if (step.instance.continues && this.continuations <= 0) this.apply({ kind: 'continue' });
  }

  private note(effect: Effect): void {
    if (effect.kind === 'cancelTimer') this.clocked.delete(effect.timerId);
    const ask = askOf(effect);
    const key = ask && this.asks.keyOf(ask.id);
    if (!ask || !key) return;
    this.asked.set(key, ask.question);
    const { measure } = this.parts;
    if (effect.kind === 'scheduleTimer' && measure && measure.asked.get(key) !== ask.question)
      this.clocked.set(effect.timerId, effect.dueAt);
  }

  private observe(observed: readonly unknown[]): void {
    this.observed = observed;
    this.observedCount = 0;
  }

  private env(): Env {
    const { calendars } = this.parts;
    return {
      now: this.clock,
      ...(calendars && { calendars }),
      classify: (question) => this.classified(question),
    };
  }

  private classified(asked: Question): Said {
    const { measure, classify } = this.parts;
    const question = JSON.stringify([asked.classifier, asked.open, asked.sealed, asked.atLeast]);
    if (measure) {
      const known = measure.said.get(question);
      if (known !== undefined) return known;
      const said = classify?.(asked) ?? HIDDEN;
      return said === 'ask' ? HIDDEN : said;
    }
    const answer = this.observed[this.observedCount] as Said | undefined;
    this.observedCount += 1;
    const said = answer === undefined ? HIDDEN : answer;
    this.said.set(question, said);
    return said;
  }
}

/** Stands in a question for what is hidden of it. */
const HIDDEN_PARTS = [HIDDEN_TEXT, encodeURIComponent(HIDDEN_TEXT)];
const written = (question: unknown): string =>
  JSON.stringify(question, (_name, part: unknown) => (part === HIDDEN ? HIDDEN_TEXT : part));

/** What an effect asks for and in which words; null for what nobody answers. Texts that people read are no part of it. */
function askOf(effect: Effect): { readonly id: string; readonly question: string } | null {
  switch (effect.kind) {
    case 'createTask':
      return { id: effect.taskId, question: written([effect.form, effect.purpose]) };
    case 'scheduleTimer':
      return { id: effect.timerId, question: effect.dueAt };
    case 'callHttp': {
      const { connector, method, path, body } = effect;
      return { id: effect.jobId, question: written([connector, method, path, body]) };
    }
    case 'askModel':
      return { id: effect.jobId, question: written([effect.classifier, effect.text]) };
    case 'startInstance':
      return { id: effect.callId, question: written([effect.flow, effect.data]) };
    default:
      return null;
  }
}
