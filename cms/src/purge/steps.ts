/** What is purged, in this order. */
export const purgeSteps = [
  'voicemails',
  'callerNumbers',
  'twilioRecords',
  'blockedCallers',
  'errands',
  'previewLinks',
  'linkChecks',
  'waivers',
  'auditLog',
] as const;

export type PurgeStep = (typeof purgeSteps)[number];

export type PurgeCounts = Record<PurgeStep, number>;
