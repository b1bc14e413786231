import { isRecord } from '../is-record.ts';

/** Deeper than any list in a list that somebody would write. */
const deepest = 40;

const leaves = ['linebreak', 'horizontalrule', 'tab'];

/**
 * Whether something that was sent can be made into HTML: nodes of the shapes that Lexical saves. It is walked without recursion,
 * since half a megabyte can nest deeper than a stack.
 */
export function isSoundRichText(body: unknown): boolean {
  if (!isRecord(body) || !isRecord(body.root) || !Array.isArray(body.root.children)) return false;
  const left: { node: unknown; depth: number }[] = body.root.children.map((node) => ({ node, depth: 1 }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, depth } = next;
    if (!isRecord(node) || typeof node.type !== 'string' || depth > deepest) return false;
    if (node.type === 'text') {
      if (typeof node.text !== 'string') return false;
    } else if (node.type === 'block') {
      const inside = nodesInBlock(node);
      if (inside === null) return false;
      for (const child of inside) left.push({ node: child, depth: depth + 1 });
    } else if (!leaves.includes(node.type)) {
      if (!Array.isArray(node.children) || !hasSoundAddress(node)) return false;
      for (const child of node.children) left.push({ node: child, depth: depth + 1 });
    }
  }
  return true;
}

/** What stands in a fact box, which may be empty while it is being written; null for what is no block. */
function nodesInBlock({ fields }: Record<string, unknown>): unknown[] | null {
  if (!isRecord(fields) || typeof fields.blockType !== 'string') return null;
  if (fields.body == null) return [];
  const { root }: { root?: unknown } = isRecord(fields.body) ? fields.body : {};
  return isRecord(root) && Array.isArray(root.children) ? root.children : null;
}

/** While a link is being made, its address may be missing. */
function hasSoundAddress({ type, fields }: Record<string, unknown>): boolean {
  if (type !== 'link' && type !== 'autolink') return true;
  return isRecord(fields) && (fields.url == null || typeof fields.url === 'string');
}
