import { type GlobalBeforeValidateHook, ValidationError } from 'payload';
import { label } from '../../labels.ts';
import { say } from '../../say.ts';

/** Refuses opening times that close before they open; HH:MM compare as texts, and 00:00 closes at midnight. */
export const opensBeforeCloses: GlobalBeforeValidateHook = ({ data, req }) => {
  const errors = ['weeklyHours', 'shortDays'].flatMap((list) =>
    ((data?.[list] ?? []) as { opens?: unknown; closes?: unknown }[]).flatMap(({ opens, closes }, index) =>
      typeof opens === 'string' &&
      typeof closes === 'string' &&
      closes !== '00:00' &&
      closes.padStart(5, '0') <= opens.padStart(5, '0')
        ? [
            {
              path: `${list}.${index}.closes`,
              message: say(
                req,
                label('Stängningstiden måste ligga efter öppningstiden.', 'Closing must come after opening.'),
              ),
            },
          ]
        : [],
    ),
  );
  if (errors.length > 0) throw new ValidationError({ global: 'press-service', errors, req }, req.t);
  return data;
};
