import { type SubmissionResult, useForm } from '@conform-to/react';

interface ServerForm<Values> {
  /** What the action answered; undefined before the first answer. */
  lastResult?: SubmissionResult | null | undefined;
  defaultValue?: Partial<{ [Key in keyof Values]: unknown }>;
  /** Unique on the page: labels and errors hang on it, the same on server and client. */
  id: string;
}

/**
 * A form checked by the server alone: no schema travels to the browser, and it works before or without JavaScript.
 * What was typed comes back from the action's answer.
 */
export function useServerForm<Values extends Record<string, unknown>>({ lastResult, defaultValue, id }: ServerForm<Values>) {
  return useForm<Values>({
    id,
    lastResult: lastResult ?? undefined,
    defaultValue: defaultValue as never,
    shouldRevalidate: 'onSubmit',
    defaultNoValidate: true,
  });
}
