/**
 * What every address that Twilio posts to ends in: 1.5 s to connect, 3 s to be answered, and two more tries after either
 * ran out or a 5xx came. All three fit into the 15 s that Twilio waits for a webhook, and leave time to ask the fallback.
 * A fragment is neither sent nor signed.
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const webhookOverrides = '#ct=1500&rt=3000&rc=2&rp=ct,rt,5xx';
