import { processEnvironment } from '@pressjour/contract';
import { createConfig } from './config.ts';

export default createConfig(processEnvironment());
