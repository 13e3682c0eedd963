import { TextField, type TextFieldProps } from './text-field.tsx';

/** Text with a number keyboard: a number input drops what it cannot read, and then nobody can say what was wrong. */
export function NumberField({ inputMode = 'decimal', ...rest }: Omit<TextFieldProps, 'type'>) {
  return <TextField {...rest} type="text" inputMode={inputMode} autoComplete="off" />;
}
