import { Form } from '@remix-run/react';
import { useId } from 'react';
import { Button } from '#app/ui/button.tsx';
import type { Option } from './select-field.tsx';

interface LinkChoiceProps {
  action: string;
  /** Sent along. */
  hidden: Readonly<Record<string, string>>;
  name: string;
  label: string;
  options: readonly Option[];
  value?: string;
  /** The text of the empty choice. */
  placeholder: string;
  /** Whether the empty choice is none: false where choosing it takes the link away. */
  isRequired?: boolean;
  button: string;
}

/** Choosing what something belongs to, in one line: a list and a button. Works without JavaScript. */
export function LinkChoice({ action, hidden, name, label, options, value = '', placeholder, isRequired = true, button }: LinkChoiceProps) {
  const id = useId();
  return (
    <Form method="post" action={action} preventScrollReset className="flex min-w-0 flex-wrap items-center gap-2">
      {Object.entries(hidden).map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select id={id} name={name} key={value} defaultValue={value} required={isRequired} className="control w-auto max-w-full min-w-0 flex-1 basis-40 py-1 text-sm">
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Button type="submit" size="small">
        {button}
      </Button>
    </Form>
  );
}
