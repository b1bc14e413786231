'use client';

import { TextareaInput } from '@payloadcms/ui';
import './dialog.css';

interface ReasonProps {
  /** Of the field, whose id is `field-<path>`. */
  path: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is missing, said aloud; empty when nothing is. */
  error?: string;
  required?: boolean;
  rows?: number;
}

/** A few words in a dialog. */
export function Reason({
  path,
  label,
  value,
  onChange,
  error = '',
  required = false,
  rows = 3,
}: ReasonProps) {
  return (
    <>
      <TextareaInput
        label={label}
        onChange={(event) => onChange(event.target.value)}
        path={path}
        required={required}
        rows={rows}
        showError={error !== ''}
        value={value}
      />
      <p aria-live="assertive" className="pressjour-dialog-error">
        {error}
      </p>
    </>
  );
}

/** Leads to the field of a `Reason`. */
export function focusReason(path: string): void {
  document.getElementById(`field-${path}`)?.focus();
}
