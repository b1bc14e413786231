export { decodeFeed } from './decode.ts';
export { FeedError } from './feed-error.ts';
export { type ImportItem, readFeed } from './read-feed.ts';
export { type ImportOutcome, sendItems } from './send.ts';
