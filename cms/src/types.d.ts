import type { Config } from '@pressjour/contract/payload-types';

declare module 'payload' {
  export interface GeneratedTypes extends Config {}
}
