import type { Environment } from '@pressjour/contract';

/** What stands on the terminal when all is up. */
export function greeting({ siteUrl, cmsUrl, dutyLineUrl, demo, dataDir }: Environment): string {
  const lines = [
    'Pressjour is running.',
    '',
    `  Newsroom    ${siteUrl}/`,
    `  Admin       ${cmsUrl}/admin`,
    `  Duty line   ${dutyLineUrl}/voice/incoming`,
    ...(demo
      ? ['', `  Demo login  ${demo.email}`, `  Password    ${demo.password}`]
      : ['', '  No demo. Make the first administrator: npm run pressjour -- user add --help']),
    '',
    `  Logs        ${dataDir}/logs`,
    '',
    'Ctrl-C stops it.',
  ];
  return lines.join('\n');
}
