interface Node {
  type?: string;
  text?: string;
  fields?: { url?: string | null; body?: { root?: Node } | null; [field: string]: unknown };
  children?: Node[];
}

export interface RunningText {
  /** The words, with an empty line between blocks: what stands together on the page stands together here. */
  text: string;
  links: { url: string; words: string }[];
}

const inline = new Set(['text', 'link', 'autolink', 'tab']);

/** The words and the links of a rich text as Payload keeps it. */
export function runningText(body: unknown): RunningText {
  const links: RunningText['links'] = [];
  const root = (body as { root?: Node } | null | undefined)?.root;
  return { text: root ? wordsOf(root, links).trim() : '', links };
}

function wordsOf(node: Node, links: RunningText['links']): string {
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'tab') return '\t';
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'block') return wordsOfBlock(node.fields ?? {}, links);
  const words = (node.children ?? []).map((child) => wordsOf(child, links)).join('');
  if ((node.type === 'link' || node.type === 'autolink') && node.fields?.url) {
    links.push({ url: node.fields.url.trim(), words });
  }
  return inline.has(node.type ?? '') ? words : `${words}\n\n`;
}

/** Of a quote or a fact box: each of its fields, then the text inside. */
function wordsOfBlock({ body, ...fields }: NonNullable<Node['fields']>, links: RunningText['links']): string {
  const own = [fields.heading, fields.text, fields.name, fields.title].filter(
    (field) => typeof field === 'string' && field !== '',
  );
  return [...own, body?.root ? wordsOf(body.root, links) : ''].map((words) => `${words}\n\n`).join('');
}
