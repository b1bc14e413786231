import { type GlobalBeforeValidateHook, ValidationError } from 'payload';
import { label } from '../../labels.ts';
import { say } from '../../say.ts';

/** Refuses a weekly test call that has a day and no time, or a time and no day. */
export const dayWithTime: GlobalBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { day, time } = { ...originalDoc?.testCall, ...data?.testCall };
  if (!day === !time) return data;
  const missing = day
    ? { path: 'testCall.time', message: label('Skriv också en tid.', 'Write a time, too.') }
    : { path: 'testCall.day', message: label('Välj också en dag.', 'Choose a day, too.') };
  const errors = [{ path: missing.path, message: say(req, missing.message) }];
  throw new ValidationError({ global: 'press-service', errors, req }, req.t);
};
