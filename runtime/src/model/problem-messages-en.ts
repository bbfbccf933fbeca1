import type { Params, ProblemMessages } from './problem-messages.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'a group of fields',
  null: 'nothing',
  any: 'any value',
};

const SETTINGS: Readonly<Record<string, string>> = {
  title: 'title',
  text: 'text',
  why: 'why',
  instructions: 'how to do it',
};

/** The sentences in English. */
export const englishMessages: ProblemMessages = {
  drawing: {
    'document.invalid': ({ path }) =>
      `Expected a flow with nodes and edges, but '${path}' does not fit the definition. Correct it there.`,
    'node.unknown-type': ({ node, type, suggestion }) =>
      `Expected a known type of node at '${node}', but found '${type}'. ${meant(suggestion, 'Choose one from the palette.')}`,
    'node.reserved-id': ({ id }) => `Expected another id than '${id}', which is reserved. Rename the node or variable.`,
    'node.duplicate-id': ({ id }) => `Expected one node with the id '${id}', but found several. Rename all but one.`,
    'node.unreachable': ({ node }) =>
      `Expected a way from the start to '${node}', but found none. Draw an edge to it, or remove it.`,
    'node.dead-end': ({ node }) =>
      `Expected a way from '${node}' to an end, but found none. Draw an edge that leads on to an end.`,
    'node.several-outgoing': ({ node }) =>
      `Expected one edge out of '${node}', but found several. Put an exclusive gateway after it to choose among them.`,
    'config.missing': ({ node, setting }) =>
      `Expected '${setting}' of '${node}' to be filled in, but it is empty. Fill it in.`,
    'config.unknown-setting': ({ node, setting }) =>
      `Expected only settings that its type knows at '${node}', but found '${setting}'. Remove it.`,
    'config.invalid': ({ node, setting }) =>
      `Expected '${setting}' of '${node}' to be of the right form, but it is not. Correct it.`,
    'edge.duplicate-id': ({ id }) => `Expected one edge with the id '${id}', but found several. Rename all but one.`,
    'edge.unknown-node': ({ edge, id }) =>
      `Expected edge '${edge}' to join two nodes, but there is no node '${id}'. Draw the edge again.`,
    'edge.condition-not-on-gateway': ({ edge }) =>
      `Expected conditions and defaults on edges out of a gateway only, but edge '${edge}' leaves another node. Remove them from it.`,
    'start.missing': () => 'Expected one start, but found none. Add a start and choose its form.',
    'start.several': ({ node }) => `Expected one start, but '${node}' is another. Remove all but one.`,
    'start.incoming-edge': ({ edge }) => `Expected no edge into the start, but edge '${edge}' leads there. Remove it.`,
    'end.missing': () => 'Expected at least one end, but found none. Add an end and draw an edge to it.',
    'end.outgoing-edge': ({ edge }) => `Expected no edge out of an end, but edge '${edge}' leaves one. Remove it.`,
    'gateway.missing-default': ({ node }) =>
      `Expected an edge out of '${node}' for when no condition is true, but every edge has a condition. Mark one edge as the default.`,
    'gateway.several-defaults': ({ node }) =>
      `Expected one default edge out of '${node}', but found several. Leave the mark on one.`,
    'gateway.missing-condition': ({ edge, node }) =>
      `Expected a condition on edge '${edge}', since '${node}' has another edge to take by default, but found none. Add one.`,
    'gateway.default-with-condition': ({ edge }) =>
      `Expected no condition on the default edge '${edge}', but found one; it is never looked at. Remove it, or take away the mark.`,
    'flow.endless-loop': ({ nodes }) =>
      `Expected a loop to wait somewhere, but ${nodes} would go round for ever. Put a task into it, or take an edge out.`,
    'gateway.waits-for-more-than-come': ({ node, required, found }) =>
      `Expected at least ${required} branches to meet at '${node}', but only ${found} lead there. Draw more, or wait for fewer.`,
    'gateway.event-target-passes': ({ edge, node }) =>
      `Expected edge '${edge}' out of '${node}' to lead to a step that waits, but it does not. Offer a task, a wait or a message there.`,
    'boundary.unknown-host': ({ node, id }) =>
      `Expected '${node}' to be attached to another step, but there is no step '${id}'. Choose the step that it watches.`,
    'boundary.not-a-host': ({ node, id }) =>
      `Expected '${node}' to be attached to a step that takes time, but '${id}' is over at once. Attach it to another step.`,
    'boundary.other-body': ({ node, id }) =>
      `Expected '${node}' to stand beside '${id}', to which it is attached, but one of them is inside another part. Move it.`,
    'boundary.incoming-edge': ({ node, edge }) =>
      `Expected no edge into '${node}', which happens by itself, but edge '${edge}' leads there. Remove it.`,
    'body.unknown-parent': ({ node, id }) =>
      `Expected '${node}' to stand inside a step that holds others, but '${id}' is none. Move it out, or into another.`,
    'body.inside-itself': ({ node }) =>
      `Expected '${node}' to stand inside another step, but it lies in itself. Move it out.`,
    'body.crossing-edge': ({ edge }) =>
      `Expected edge '${edge}' to stay inside one part, but it crosses its border. Draw it to the part as a whole.`,
    'body.missing-entry': ({ node }) =>
      `Expected a first step inside '${node}', but found none. Put a step into it that no edge leads to.`,
    'body.several-entries': ({ node, id }) =>
      `Expected one first step inside '${id}', but '${node}' is another. Draw an edge to it, or put a parallel gateway first.`,
    'body.start-inside': ({ node }) =>
      `Expected no start inside another step, but '${node}' is one. Remove it: the first step begins by itself.`,
    'timing.not-one': ({ node, setting }) =>
      `Expected '${setting}' of '${node}' to be a time, a working time or a moment, but found none or several. Fill in exactly one.`,
    'calendar.unknown': ({ node, calendar }) =>
      `Expected '${node}' to count working time by a calendar of this workspace, but found '${calendar}'. Choose another, or create it.`,
    'wait.not-one': ({ node }) =>
      `Expected '${node}' to wait for a time or for a condition, but found none or both. Fill in exactly one.`,
    'notify.not-one': ({ node }) =>
      `Expected '${node}' to tell a group or a person, but found none or both. Fill in exactly one.`,
    'decision.cells-missing': ({ node, row, expected, found }) =>
      `Expected row ${row} of '${node}' to have ${expected} cells, but found ${found}. Fill in every column.`,
    'decision.rule-never': ({ node, row, question }) =>
      `Expected rule ${row} of '${node}' to fit in some case, but no value of '${question}' fits it. Correct the cell, or remove the rule.`,
    'decision.rule-shadowed': ({ node, row, others }) =>
      `Expected rule ${row} of '${node}' to count in some case, but whatever fits it fits an earlier rule first (${others}). Move it up, or remove it.`,
    'decision.overlap': ({ node, row, other, example }) =>
      `Expected one rule of '${node}' to fit, but rules ${row} and ${other} both do, such as for ${example}. Make them differ, or let the first one count.`,
    'decision.gap': ({ node, example }) =>
      `Expected a rule of '${node}' for every case, but none fits ${example}. Add a rule, or a row for otherwise.`,
    'gateway.condition-never': ({ edge, condition }) =>
      `Expected the condition of edge '${edge}' to be true in some case, but '${condition}' never is. Correct it, or remove the edge.`,
    'gateway.condition-shadowed': ({ edge }) =>
      `Expected edge '${edge}' to be taken in some case, but whenever its condition is true, an earlier one is too. Move it up, or remove it.`,
    'task.without-why': ({ node }) =>
      `Expected '${node}' to say why it matters, but it does not. Write one sentence for whoever gets the task.`,
    'wait.never': ({ node, condition }) =>
      `Expected '${node}' to go on at some time, but '${condition}' can never be true. Correct the condition.`,
    'timer.never': ({ node, other }) =>
      `Expected the timer '${node}' to fire in some case, but '${other}' always ends the wait before. Make it shorter, or remove it.`,
    'flow.loop-may-not-end': ({ nodes }) =>
      `Expected a loop to wait somewhere, but ${nodes} go round until a variable changes. It stops with an incident when that takes too long; put a task into it, unless it certainly ends.`,
    'call.recursion': ({ node, flow }) =>
      `Expected '${node}' to call another flow, but '${flow}' leads back to this one. Make sure that a condition ends it.`,
    'call.endless': ({ node, flow }) =>
      `Expected the calls to come to an end, but '${node}' calls '${flow}', which leads back here on every way. Let a condition lead past it.`,
    'message.unknown': ({ node, message, suggestion }) =>
      `Expected '${node}' to wait for a message that somebody sends, but nobody sends '${message}'. ${meant(suggestion, 'Choose another.')}`,
    'classifier.unknown': ({ node, classifier, suggestion }) =>
      `Expected '${node}' to use a classifier of this workspace, but found '${classifier}'. ${meant(suggestion, 'Choose another, or create it.')}`,
    'classifier.no-model': ({ node, classifier }) =>
      `Expected the classifier '${classifier}' to have learned, but it has no published model, so that '${node}' holds everything back. Teach it, and publish what it has learned.`,
    'classifier.sealed-left-out': ({ node, classifier }) =>
      `Expected '${node}' to read what '${classifier}' may read, but some of it is sealed and will be left out. Choose other questions, or let the classifier read sealed answers.`,
    'classifier.result-unused': ({ node, variable }) =>
      `Expected something to depend on how '${node}' sorts, but nothing reads 'vars.${variable}'. Let a gateway or a table read 'vars.${variable}.label'.`,
    'node.unknown-reference': ({ node, id }) =>
      `Expected '${node}' to name steps of this flow, but there is no step '${id}'. Choose another.`,
    'flow.unknown': ({ node, flow }) =>
      `Expected '${node}' to call a published flow, but found '${flow}'. Publish that flow, or choose another.`,
    'form.unknown': ({ node, form }) =>
      `Expected '${node}' to use a published form, but found '${form}'. Publish that form, or choose another.`,
    'group.unknown': ({ node, group }) =>
      `Expected '${node}' to use a group of this workspace, but found '${group}'. Choose another, or create it.`,
    'join.deadlock': ({ node, edges, path }) =>
      `Expected every branch that '${node}' waits for to come, but nothing can come by ${edges} after: ${path}. Let the same branches meet here that part before, or use a gateway that does not wait for all.`,
    'join.doubled': ({ node, path }) =>
      `Expected each branch to come to '${node}' once, but one can come again before the others: ${path}. Let the branches before it meet first.`,
    'merge.doubled': ({ node, path }) =>
      `Expected one branch at a time at '${node}', but several can pass it, and what follows is then done more than once: ${path}. Use a parallel gateway there, unless that is meant.`,
    'flow.tokens-left': ({ node, edges, path }) =>
      `Expected nothing to be left waiting at '${node}', but a branch stays behind there, since nothing more can come by ${edges} after: ${path}. Let each branch come here equally often.`,
    'flow.cannot-complete': ({ node, path }) =>
      `Expected a way to an end from wherever the flow can come, but there is none once it is at '${node}': ${path}. Draw a way out, or change the conditions.`,
    'flow.may-not-complete': ({ node, path }) =>
      `Expected a way to an end whatever is answered, but with these answers there is none once the flow is at '${node}', since nothing changes what the conditions read: ${path}. Let something change it, or change the conditions.`,
    'node.dead': ({ node }) =>
      `Expected '${node}' to be done in some case, but it never is. Correct what leads to it, or remove it.`,
    'edge.dead': ({ edge, node, reason }) =>
      reason === undefined
        ? `Expected edge '${edge}' out of '${node}' to be taken in some case, but it never is. Correct its condition, or remove it.`
        : `Expected edge '${edge}' out of '${node}' to be taken in some case, but it never is: by then it is decided that ${reason}. Correct its condition, or remove it.`,
    'soundness.gave-up': ({ states, steps }) =>
      `Expected few enough ways in which branches can run side by side to try them all, but stopped after ${states}, which is all that can happen within ${steps} steps. No mistake in what was left is told; try the flow out, or move a part of it into a flow of its own.`,
  },
  place: {
    condition: ({ edge }) => (edge === undefined ? 'the condition' : `the condition of edge '${edge}'`),
    assignment: ({ node, variable }) => `the value of '${variable}' in '${node}'`,
    setting: ({ node, setting }) => `'${setting}' of '${node}'`,
    placeholder: ({ node, setting }) => `the ${SETTINGS[setting ?? ''] ?? setting} of '${node}'`,
  },
  reason: {
    'too-long': ({ place, limit, found }) =>
      `Expected ${place} to have at most ${limit} characters, but it has ${found}. Shorten it.`,
    'too-complex': ({ place }) => `Expected ${place} to be simpler, but it has too many parts. Split it up.`,
    syntax: ({ place, position, near }) =>
      `Expected ${place} to be a whole expression, but could not read on at character ${position} (${near}). Correct it there.`,
    'unknown-name': ({ place, name, suggestion }) =>
      `Expected ${place} to read data, tasks or vars, but found '${name}'. ${meant(suggestion, 'Begin with one of them, such as data.name.')}`,
    'unknown-field': ({ place, path, owner, suggestion }) =>
      `Expected ${place} to read a field of form '${owner}', but it has no '${path}'. ${meant(suggestion, 'Choose a field of the form.')}`,
    'unknown-task': ({ place, path, suggestion }) =>
      `Expected ${place} to read the answers of a task of this flow, but there is none for '${path}'. ${meant(suggestion, 'Use the id of a task.')}`,
    'unknown-variable': ({ place, path, suggestion }) =>
      `Expected ${place} to read a variable that the flow sets, but nothing sets '${path}'. ${meant(suggestion, 'Set it before, or choose another.')}`,
    'task-without-form': ({ place, path, owner }) =>
      `Expected ${place} to read the answers of a task with a form, but task '${owner}' has none, so there is no '${path}'. Give the task a form.`,
    'unknown-value': ({ place, value, at, suggestion }) =>
      `Expected ${place} to compare with a value that the form offers, but '${value}' is none of them (${at}). ${meant(suggestion, 'Choose one that it offers.')}`,
    'unknown-function': ({ place, name, suggestion }) =>
      `Expected ${place} to use a known function, but found '${name}'. ${meant(suggestion, 'Choose another.')}`,
    'wrong-type': ({ place, at, expected, found }) =>
      `Expected ${place} to put ${expected ? kinds(expected) : 'values that go together'} at '${at}', but found ${kinds(found)}. Correct it.`,
    'not-supported': ({ place, what }) =>
      `Expected ${place} to do without '${what}', which is not supported here. Write it otherwise.`,
    'bad-pattern': ({ place, limit }) =>
      `Expected ${place} to give 'matches' a pattern in quotes, of at most ${limit} characters and in the syntax of RE2, but found something else. Correct the pattern.`,
    'not-a-text': ({ place, path }) =>
      `Expected ${place} to put in a single answer, but '${path}' is more than one. Choose a field inside it.`,
    'may-be-absent': ({ place, path, example }) =>
      `Expected ${place} to have '${path}' whenever it is looked at, but it may be absent, such as ${example}. Say what holds then, with has(${path}).`,
    'sensitive-test': ({ place }) =>
      `Expected ${place} to decide by nothing sensitive, but it does: the way that a case takes shows what was answered. Ask for it in a question of its own that is not sensitive, unless all who see the case may know.`,
    'sensitive-field': ({ place, path }) =>
      `Expected ${place} to hold nothing sensitive, but it names '${path}'. Staff read ••• in its place and open the answer in the case; what goes to the inquirer or to another system shows it. Leave it out, unless it is meant for them.`,
  },
};

function meant(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `Did you mean '${suggestion}'?`;
}

function kinds(names: Params[string] | undefined): string {
  return (names ?? '').replace(/[a-z]+/g, (name) => KINDS[name] ?? name).replaceAll(' / ', ' or ');
}
