import { FieldLabel } from '@payloadcms/ui';
import type { TextFieldServerProps } from 'payload';
import { saying } from '../texts/index.ts';
import { resultInWords } from './result.ts';

/** In a notice: what became of the call. */
export function ResultField({ clientField, i18n, value }: TextFieldServerProps) {
  return (
    <div className="field-type">
      <FieldLabel as="span" {...(clientField.label ? { label: clientField.label } : {})} />
      <p>{resultInWords(value, saying(i18n.t))}</p>
    </div>
  );
}
