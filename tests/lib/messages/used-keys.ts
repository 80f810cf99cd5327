import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A use of the catalogue in the sources: a key, or a pattern where a part of it is put together at run time. */
export type KeyUse = { file: string; key: string; matches: (key: string) => boolean };

const FOLDERS = ["app", "components"];
const HOOKS = ["useTranslations", "getTranslations"];

/** Every use of a translation in the sources, found by their syntax, each translator by the scope that it stands in. */
export function keyUses(): KeyUse[] {
  return FOLDERS.flatMap(sourcesBelow).flatMap((file) =>
    usesIn(file, ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true)),
  );
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function usesIn(file: string, source: ts.SourceFile): KeyUse[] {
  const uses: KeyUse[] = [];
  const visit = (node: ts.Node, outer: ReadonlyMap<string, string>) => {
    const scope = ts.isBlock(node) || ts.isSourceFile(node) ? new Map([...outer, ...translatorsIn(node)]) : outer;
    if (ts.isIdentifier(node) && scope.has(node.text) && !isName(node)) {
      const namespace = scope.get(node.text) ?? "";
      const call = callOf(node);
      const patterns = call ? patternsOf(call.arguments[0]) : [undefined];
      for (const pattern of patterns) uses.push(keyUse(file, namespace, pattern));
    }
    ts.forEachChild(node, (child) => visit(child, scope));
  };
  visit(source, new Map());
  return uses;
}

/** `const t = useTranslations("bedside")` and the like, directly in this block. */
function translatorsIn(block: ts.Block | ts.SourceFile): [string, string][] {
  const declarations = block.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => [...one.declarationList.declarations]);
  return declarations.flatMap(({ name, initializer }): [string, string][] => {
    const made = initializer && ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
    if (!made || !ts.isCallExpression(made) || !ts.isIdentifier(made.expression) || !ts.isIdentifier(name)) return [];
    if (!HOOKS.includes(made.expression.text)) return [];
    const [namespace] = made.arguments;
    return [[name.text, namespace && ts.isStringLiteralLike(namespace) ? namespace.text : ""]];
  });
}

function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.name === node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

/** `t(…)`, `t.rich(…)`; undefined where the translator itself is handed on. */
function callOf(node: ts.Identifier): ts.CallExpression | undefined {
  const { parent } = node;
  if (ts.isCallExpression(parent) && parent.expression === node) return parent;
  const isMethod = ts.isPropertyAccessExpression(parent) && ts.isCallExpression(parent.parent);
  return isMethod ? (parent.parent as ts.CallExpression) : undefined;
}

/** What the key can be: its text, the texts of a choice, or a template as a pattern; undefined is any key. */
function patternsOf(node: ts.Expression | undefined): (string | RegExp | undefined)[] {
  if (!node) return [undefined];
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return patternsOf(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...patternsOf(node.whenTrue), ...patternsOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [undefined];
  const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  return [new RegExp(parts.map((part) => part.replace(/[.$]/g, "\\$&")).join("[^.]+"))];
}

function keyUse(file: string, namespace: string, pattern: string | RegExp | undefined): KeyUse {
  const within = namespace === "" ? "" : `${namespace}.`;
  if (pattern === undefined) return { file, key: `${within}*`, matches: (key) => key.startsWith(within) };
  if (typeof pattern === "string") return { file, key: within + pattern, matches: (key) => key === within + pattern };
  const whole = new RegExp(`^${within.replaceAll(".", "\\.")}${pattern.source}$`);
  return { file, key: within + pattern.source, matches: (key) => whole.test(key) };
}
