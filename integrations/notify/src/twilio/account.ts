import { createTelephony } from '@pressjour/telephony';
import { type FallbackParts, fallbackDeployer } from './fallback.ts';

/** The account at Twilio. A module of its own, since Twilio's package takes most of a second to load, which only an account is worth. */
export function openAccount(parts: FallbackParts) {
  return {
    telephony: createTelephony({ twilio: parts.environment.twilio }),
    deployFallback: fallbackDeployer(parts),
  };
}
