import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What the code that is loaded at once says of texts and of what is loaded later. */
export interface NamedTexts {
  /** Keys of texts and of groups of them, such as 'task.claim'. */
  readonly keys: ReadonlySet<string>;
  /** What keys begin with that are put together, such as 'home.urgency.'. */
  readonly beginnings: ReadonlySet<string>;
  /** What it loads when it is needed: from which file, what, and the call that this stands in. */
  readonly later: readonly { readonly file: string; readonly what: string; readonly within: string }[];
}

const looksLikeKey = /^[A-Za-z]+\.[\w.]+$/;
const looksLikeBeginning = /^[A-Za-z]+\.[\w.]*$/;

/** Reads files of source and everything that they import at once. */
export function namedTexts(files: readonly string[]): NamedTexts {
  const seen = new Set<string>();
  const keys = new Set<string>();
  const beginnings = new Set<string>();
  const later: NamedTexts['later'][number][] = [];
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const folder = path.dirname(file);
    const visit = (node: ts.Node, within: string): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        const imported = importOf(node);
        if (imported !== null) waiting.push(path.join(folder, imported));
        return;
      }
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
        later.push({ file, what: (node.arguments[0] as ts.StringLiteral).text, within });
      if (ts.isStringLiteralLike(node) && looksLikeKey.test(node.text)) keys.add(node.text);
      if (ts.isTemplateHead(node) && looksLikeBeginning.test(node.text)) beginnings.add(node.text);
      const called = ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : null;
      ts.forEachChild(node, (child) => visit(child, called === null ? within : `${within} ${called}`));
    };
    visit(parsed(file), '');
  }
  return { keys, beginnings, later };
}

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? 4 : 3);

/** The file of ours that is imported for more than its types. */
function importOf(node: ts.ImportDeclaration | ts.ExportDeclaration): string | null {
  const isOfTypes = ts.isImportDeclaration(node)
    ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : node.isTypeOnly;
  if (isOfTypes || !node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return null;
  const { text } = node.moduleSpecifier;
  return text.startsWith('.') && /\.tsx?$/.test(text) ? text : null;
}
