import { EnvironmentError } from './environment.ts';

/**
 * Why a service could not start, for the person at the terminal.
 * @param service such as `The duty line`
 * @param variables what moves its ports, such as `DUTY_LINE_PORT and DUTY_LINE_INTERNAL_URL`
 */
export function startupSentence({
  service,
  variables,
  error,
}: {
  service: string;
  variables: string;
  error: unknown;
}): string {
  if (error instanceof EnvironmentError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${error.port} is taken: stop what uses it, or set another port in ${variables}.`;
  }
  return `${service} could not start: ${error instanceof Error ? error.message : String(error)}`;
}
