import type { Environment } from '@pressjour/contract';
import { CommandError } from './command-error.ts';
import { askService, refusal } from './http.ts';
import { makePassword, readPassword } from './password.ts';

export const roles = ['admin', 'editor', 'approver', 'duty-manager', 'officer'] as const;

export interface UserAddOptions {
  email: string;
  name: string;
  role: string[];
  phone?: string;
  makePassword?: boolean;
}

/** `pressjour user add`: the first administrator, or any user. */
export async function addUser(environment: Environment, options: UserAddOptions): Promise<void> {
  const { email, name, phone } = options;
  const { cmsInternalUrl, internalToken } = environment;
  await askService({ service: 'the cms', url: `${cmsInternalUrl}/healthz`, token: internalToken });
  const password = options.makePassword ? makePassword() : await readPassword();
  const response = await askService({
    service: 'the cms',
    url: `${cmsInternalUrl}/api/users`,
    token: internalToken,
    json: { email, name, roles: options.role, password, ...(phone === undefined ? {} : { phone }) },
  });
  if (!response.ok) throw new CommandError(`No user was added. ${await refusal(response)}`);
  console.log(
    `Added ${name} <${email}> as ${options.role.join(', ')}. Logs in at ${environment.cmsUrl}/admin`,
  );
  if (options.makePassword) console.log(`Password, shown this once: ${password}`);
}
