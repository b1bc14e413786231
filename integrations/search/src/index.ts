export { type Found, type Search, search, searchLoosely } from './search.ts';
export { termsOf } from './terms.ts';
export { type Prepared, prepare } from './text.ts';
