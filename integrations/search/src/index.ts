export { type LooselyFound, type Search, search, searchLoosely } from './search.ts';
export { termsOf } from './terms.ts';
export { type Prepared, prepare } from './text.ts';
