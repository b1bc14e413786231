'use client';

import { useId } from 'react';
import './dialog.css';

interface RadioListProps<V extends string> {
  legend: string;
  choices: readonly { value: V; label: string }[];
  value: V | null;
  onChange: (value: V) => void;
  /** What is wrong with the choice, said aloud; empty when nothing is. */
  error?: string;
}

/** One of a few, each in a sentence. */
export function RadioList<V extends string>({
  legend,
  choices,
  value,
  onChange,
  error = '',
}: RadioListProps<V>) {
  const name = useId();
  return (
    <fieldset className="pressjour-radio-list">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            checked={choice.value === value}
            name={name}
            onChange={() => onChange(choice.value)}
            type="radio"
            value={choice.value}
          />
          <span>{choice.label}</span>
        </label>
      ))}
      <p aria-live="assertive" className="pressjour-dialog-error">
        {error}
      </p>
    </fieldset>
  );
}
