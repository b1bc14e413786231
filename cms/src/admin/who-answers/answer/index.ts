export { CallerHears } from './CallerHears.tsx';
export { Changes } from './Changes.tsx';
export { Headline } from './Headline.tsx';
export { Ladder } from './Ladder.tsx';
export { Why } from './Why.tsx';
