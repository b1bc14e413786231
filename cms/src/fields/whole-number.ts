import type { NumberField, PayloadRequest } from 'payload';
import { type Label, label } from '../labels.ts';
import { say } from '../say.ts';

export interface WholeNumber {
  name: string;
  /** Both belong to what is taken. */
  min: number;
  max: number;
  defaultValue: number;
  label: Label;
  description?: Label;
  required?: boolean;
  width?: string;
}

/** A field that keeps a whole number. Left empty where it is not required, whoever reads it takes its default. */
export function wholeNumber({ min, max, description, required = false, width, ...field }: WholeNumber) {
  return {
    ...field,
    type: 'number',
    required,
    min,
    max,
    admin: { step: 1, ...(description ? { description } : {}), ...(width ? { width } : {}) },
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      if (!required && (value === null || value === undefined)) return true;
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
      return (
        fits || say(req, label(`Skriv ett heltal, ${min}–${max}.`, `Write a whole number, ${min} to ${max}.`))
      );
    },
  } satisfies NumberField;
}
