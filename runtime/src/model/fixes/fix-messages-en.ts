import type { FixMessages } from './fix-messages.ts';

const replace = (from: string | undefined, to: string | undefined, otherwise: string) =>
  to === undefined ? otherwise : `Replace '${from}' with '${to}'.`;

/** What to do, in English. */
export const englishFixes: FixMessages = {
  drawing: {
    'document.invalid': ({ path }) => `Correct '${path}', or restore an earlier version of the flow.`,
    'node.unknown-type': ({ type, suggestion }) => replace(type, suggestion, 'Choose a type for it from the palette.'),
    'node.reserved-id': ({ id }) => `Give the step or variable another name than '${id}'.`,
    'node.duplicate-id': ({ id }) => `Give all but one of the steps with the id '${id}' another id.`,
    'node.unreachable': ({ node }) => `Draw an edge to '${node}', or remove it.`,
    'node.dead-end': ({ node }) =>
      `Draw a way from '${node}' to an end: an edge, or one more edge out of a gateway behind it.`,
    'node.several-outgoing': ({ node }) => `Put an exclusive gateway after '${node}', and let the edges leave it.`,
    'config.missing': ({ node, setting }) => `Open '${node}' and fill in '${setting}'.`,
    'config.unknown-setting': ({ node, setting }) => `Remove '${setting}' from '${node}'.`,
    'config.invalid': ({ node, setting }) => `Open '${node}' and fill in '${setting}' anew.`,
    'edge.duplicate-id': ({ id }) => `Draw all but one of the edges '${id}' again.`,
    'edge.unknown-node': ({ edge }) => `Remove edge '${edge}', and draw it again where it belongs.`,
    'edge.condition-not-on-gateway': ({ edge }) => `Remove condition and default from edge '${edge}'.`,
    'start.missing': () => 'Add a start, and draw an edge from it to the first step.',
    'start.several': ({ node }) => `Remove the start '${node}'.`,
    'start.incoming-edge': ({ edge }) => `Remove edge '${edge}', or lead it to the step after the start.`,
    'end.missing': () => 'Add an end, and draw an edge to it from the last step.',
    'end.outgoing-edge': ({ edge }) => `Remove edge '${edge}'.`,
    'gateway.missing-default': ({ node }) => `Mark one edge out of '${node}' as the default, such as the last one.`,
    'gateway.several-defaults': ({ node }) => `Take the mark off all but one default edge out of '${node}'.`,
    'gateway.missing-condition': ({ edge }) => `Write a condition on edge '${edge}', or remove the edge.`,
    'gateway.default-with-condition': ({ edge }) => `Remove the condition from edge '${edge}'.`,
    'flow.endless-loop': ({ nodes }) => `Put a task or a wait between ${nodes}, or take the edge out that leads back.`,
    'gateway.waits-for-more-than-come': ({ node, found }) => `Let '${node}' wait for at most ${found} branches.`,
    'gateway.event-target-passes': ({ edge }) => `Lead edge '${edge}' to a task, a wait or a message.`,
    'boundary.unknown-host': ({ node, id, suggestion }) =>
      replace(id, suggestion, `Choose the step that '${node}' watches.`),
    'boundary.not-a-host': ({ node }) => `Attach '${node}' to a step that takes time, such as a task.`,
    'boundary.other-body': ({ node, id }) => `Move '${node}' to where '${id}' is.`,
    'boundary.incoming-edge': ({ edge }) => `Remove edge '${edge}'.`,
    'body.unknown-parent': ({ node }) => `Move '${node}' out into the flow.`,
    'body.inside-itself': ({ node }) => `Move '${node}' out into the flow.`,
    'body.crossing-edge': ({ edge }) => `Remove edge '${edge}', and draw it to the part as a whole.`,
    'body.missing-entry': ({ node }) => `Put a step into '${node}' that no edge leads to.`,
    'body.several-entries': ({ node }) => `Draw an edge to '${node}' from a step beside it.`,
    'body.start-inside': ({ node }) => `Remove '${node}'.`,
    'timing.not-one': ({ node, setting }) => `Open '${node}' and fill in exactly one time under '${setting}'.`,
    'calendar.unknown': ({ calendar }) => `Create the calendar '${calendar}' under Working hours, or choose another.`,
    'wait.not-one': ({ node }) => `Open '${node}' and fill in either a time or a condition.`,
    'notify.not-one': ({ node }) => `Open '${node}' and fill in either a group or a person.`,
    'decision.cells-missing': ({ node, row }) =>
      `Open '${node}' and fill in every cell of row ${row}; '-' fits anything.`,
    'decision.rule-never': ({ row }) => `Remove rule ${row}, or correct its cells.`,
    'decision.rule-shadowed': ({ row }) => `Remove rule ${row}, or move it before the rules that hide it.`,
    'decision.overlap': () => 'Let the first rule that fits count, or make the two rules differ.',
    'decision.gap': () => "Add a row for 'otherwise', or a rule for this case.",
    'gateway.condition-never': ({ edge }) => `Remove edge '${edge}', or correct its condition.`,
    'gateway.condition-shadowed': ({ edge }) => `Remove edge '${edge}', or move it before the others.`,
    'task.without-why': ({ node }) => `Open '${node}' and write why it matters, in one sentence.`,
    'wait.never': ({ node }) => `Open '${node}' and write a condition that can become true.`,
    'timer.never': ({ node }) => `Remove '${node}', or give it a shorter time.`,
    'flow.loop-may-not-end': () => 'Put a task or a wait into the loop, or make sure that it ends.',
    'call.recursion': ({ node }) => `Make sure that a condition leads past '${node}' in the end.`,
    'call.endless': ({ node }) => `Put an exclusive gateway before '${node}', with a way past it.`,
    'message.unknown': ({ node, message, suggestion }) =>
      replace(message, suggestion, `Choose another message for '${node}', or see to it that somebody sends this one.`),
    'node.unknown-reference': ({ node, id, suggestion }) =>
      replace(id, suggestion, `Open '${node}' and choose a step of this flow instead of '${id}'.`),
    'flow.unknown': ({ flow, suggestion }) =>
      replace(flow, suggestion, `Publish the flow '${flow}', or choose another.`),
    'form.unknown': ({ form, suggestion }) =>
      replace(form, suggestion, `Publish the form '${form}', or choose another.`),
    'classifier.unknown': ({ classifier, suggestion }) =>
      replace(classifier, suggestion, `Create the classifier '${classifier}', or choose another.`),
    'classifier.no-model': ({ classifier }) => `Teach the classifier '${classifier}' and publish its model.`,
    'classifier.sealed-left-out': ({ node }) => `Open '${node}' and choose questions whose answers are not sealed.`,
    'classifier.result-unused': ({ variable }) => `Let a condition read 'vars.${variable}.label'.`,
    'group.unknown': ({ group, suggestion }) =>
      replace(group, suggestion, `Create the group '${group}', or choose another.`),
    'join.deadlock': ({ node }) => `Let the branches that meet at '${node}' be those that part before it.`,
    'join.doubled': ({ node }) => `Let branches that may both come to '${node}' meet before it.`,
    'merge.doubled': ({ node }) =>
      `Make '${node}' a parallel gateway if branches should meet there; if a loop leads back to it, let one branch go round.`,
    'flow.tokens-left': ({ node }) => `Let every branch come to '${node}' equally often.`,
    'flow.cannot-complete': ({ node }) => `Draw a way from '${node}' to an end, or change the conditions behind it.`,
    'flow.may-not-complete': ({ node }) =>
      `Let the conditions behind '${node}' read something that a task or a variable changes.`,
    'node.dead': ({ node }) => `Remove '${node}', or correct what leads to it.`,
    'edge.dead': ({ edge }) => `Remove edge '${edge}', or correct its condition.`,
    'soundness.gave-up': () => 'Move a part of the flow into a flow of its own, and try it out.',
  },
  reason: {
    'too-long': ({ limit }) => `Shorten it to ${limit} characters, such as by keeping parts of it as variables.`,
    'too-complex': () => 'Keep parts of it as variables, and use those.',
    syntax: ({ position }) => `Correct it at character ${position}.`,
    'unknown-name': ({ name, suggestion }) => replace(name, suggestion, 'Begin with data, tasks or vars.'),
    'unknown-field': ({ path, suggestion }) => replace(path, suggestion, 'Choose a field that the form has.'),
    'unknown-task': ({ path, suggestion }) => replace(path, suggestion, 'Choose a task of this flow.'),
    'unknown-variable': ({ path, suggestion }) =>
      replace(path, suggestion, 'Set the variable before, or choose another.'),
    'task-without-form': ({ owner }) => `Give task '${owner}' a form.`,
    'unknown-value': ({ value, suggestion }) => replace(value, suggestion, 'Choose a value that the form offers.'),
    'unknown-function': ({ name, suggestion }) => replace(name, suggestion, 'Choose a function that there is.'),
    'wrong-type': ({ at }) => `Compare like with like at '${at}'.`,
    'not-supported': ({ what }) => `Write it without '${what}'.`,
    'bad-pattern': ({ limit }) => `Write the pattern in quotes, shorter than ${limit} characters, without look-around.`,
    'not-a-text': ({ path }) => `Choose a single field inside '${path}'.`,
    'may-be-absent': ({ path }) => `Put has(${path}) before it, so that it is clear what holds without an answer.`,
    'sensitive-test': () => 'Decide by a question of its own that is not sensitive.',
    'sensitive-field': ({ path }) => `Take '${path}' out of the text.`,
  },
};
