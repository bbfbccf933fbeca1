import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import { pointerTokens } from '@nativ/runtime';

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode'];

/** Where in a JSON text the value of a pointer stands; of a pointer that leads further than the text, what is nearest. */
export function placeOfPointer(state: EditorState, pointer: string): { readonly from: number; readonly to: number } {
  let node = syntaxTree(state).topNode.firstChild;
  let found = node;
  for (const token of pointerTokens(pointer)) {
    node = node && memberOf(node, token, state);
    if (node === null) break;
    found = node;
  }
  if (found === null) return { from: 0, to: 0 };
  // Of something large the first line is enough to find it.
  return { from: found.from, to: Math.min(found.to, state.doc.lineAt(found.from).to) };
}

function memberOf(node: SyntaxNode, token: string, state: EditorState): SyntaxNode | null {
  if (node.name === 'Array') return childrenOf(node).filter(isValue)[Number(token)] ?? null;
  const property = childrenOf(node).find((child) => {
    const name = child.name === 'Property' ? child.getChild('PropertyName') : null;
    return name !== null && state.sliceDoc(name.from, name.to) === JSON.stringify(token);
  });
  return property?.lastChild ?? null;
}

const isValue = ({ name }: SyntaxNode) => /^[A-Z]/.test(name);

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}
