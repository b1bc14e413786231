import { label } from '../labels.ts';
import { wholeNumber } from './whole-number.ts';

/** In which order officers on duty are called: 1 first. */
export const tier = wholeNumber({
  name: 'tier',
  min: 1,
  max: 9,
  defaultValue: 1,
  required: true,
  label: label('Ordning', 'Tier'),
  description: label('1 rings upp först.', '1 is called first.'),
});
