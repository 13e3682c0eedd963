import { TextField, type TextFieldProps } from './text-field.tsx';

/** The browser's own day picker: in the reader's notation, by keyboard, on the telephone; sends 2026-03-29. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'suffix'>) {
  return <TextField {...props} type="date" className="max-w-48" />;
}
