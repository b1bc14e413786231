import { setFlagsFromString } from 'node:v8';
import { heapGrowth } from '@pressjour/contract/heap';
import { serve } from './src/server/serve.ts';

setFlagsFromString(heapGrowth);

await serve();
