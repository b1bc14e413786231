import { type AccessRow, accessTable, askers, type Extent, endpointAccess, globalAccess } from './table.ts';

const words: Record<Extent, string> = {
  all: 'yes',
  public: 'public only',
  own: 'own account',
  'on-shift': 'while on shift',
  none: '–',
};

/** docs/access.md, from the table that the tests enumerate. */
export function accessDocument(): string {
  const sections = Object.entries(accessTable).map(([collection, actions]) => section(collection, actions));
  const endpoints = Object.entries(endpointAccess).map(([endpoint, row]) => [
    `\`${endpoint}\``,
    ...askers.map((asker) => words[row[asker] ?? 'none']),
  ]);
  return [
    '# Who may do what in the cms',
    '',
    'Made from `cms/src/access/table.ts` by `npm run generate access -w cms`; `tests/cms/access.test.ts` tries every cell on a',
    'running Payload, on both databases. "Public only" is: published and neither hour nor embargo ahead (news items), published',
    '(guidance), marked public (press contacts, assignments, briefings), used by something published (media), begun (events).',
    '`service` is the other services, by INTERNAL_TOKEN on the internal listener.',
    '',
    'Fields of their own: the telephone of a user is for admin, duty-manager, officer, service and its owner; roles are set by',
    'admin (and, at creation, service); of a call only `callBack` and its note can be changed; desk numbers, overflow, ring time and',
    'spoken messages of the press service are for the house, and so is all of the site settings but the name of the newsroom and',
    'whether search engines may list it.',
    '',
    '**References.** A public document names what it refers to by id, what is not public too: related items, the news and contacts of a briefing, the event',
    'of an item. The publisher reads what everybody may read, and has to know which pages wait for a text that is not public yet; if such ids were',
    'left out, each publish would have to look for all that refer to it. Asked for, such an id is answered as one that never was',
    '(`tests/leaks`). It tells that there is something, on SQLite nothing else (random UUIDs), on MongoDB also the second at which it was created. Where not even that may',
    'be known, the reference waits until the other is published.',
    '',
    '**Addresses.** A slug that is made of the title gets a number where another text has it. Only those who write choose slugs, and they may read every draft; who finds',
    '`…-2` on the site learns at most that another text with the same title is there or was, which the title says already.',
    '',
    ...sections,
    ...Object.entries(globalAccess).map(([name, actions]) => section(`${name} (global)`, actions)),
    '## Actions of their own',
    '',
    ...table([['endpoint', ...askers], ...endpoints]),
    '',
  ].join('\n');
}

function section(name: string, actions: Partial<Record<string, AccessRow>>): string {
  const rows = Object.entries(actions).map(([action, row]) => [
    action,
    ...askers.map((asker) => words[row?.[asker] ?? 'none']),
  ]);
  return [`## ${name}`, '', ...table([['action', ...askers], ...rows]), ''].join('\n');
}

/** A table in columns of even width, as the formatter of this repository writes it. */
function table(rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}
