import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { securityHeaders } from '../integrations/publisher/src/server/security-headers.ts';

/** What `node delivery/headers.ts` writes: the site's headers for the web server in front. */
export const headersFile = join(import.meta.dirname, 'headers.caddy');

/** The publisher's own function in Caddy's words. A header that an answer brings along stays as it is. */
export function headersForCaddy(): string {
  const headers = Object.entries(securityHeaders({ siteUrl: 'https://' }));
  return `# Made from integrations/publisher/src/server/security-headers.ts: run "node delivery/headers.ts" after a change there.
(site-headers) {
${headers.map(([name, value]) => `\theader ?${name} "${value}"`).join('\n')}
}
`;
}

if (import.meta.main) await writeFile(headersFile, headersForCaddy());
