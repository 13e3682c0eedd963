import { type FormMetadata, FormProvider, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { useTypedMeanwhile } from './use-typed-meanwhile.ts';

interface FormShellProps extends Omit<ComponentProps<typeof Form>, 'method' | 'id' | 'onSubmit' | 'ref'> {
  form: FormMetadata;
  /** The names of the fields as they stand on the page; the errors are summed up in this order. */
  order?: readonly string[];
  children: ReactNode;
}

/** A real form that posts; on refusal it sums up what is wrong, each with a link to its field; what is typed meanwhile stays. */
export function FormShell({ form, order, children, className, ...rest }: FormShellProps) {
  const ref = useTypedMeanwhile({ id: form.id, isRefused: form.status === 'error' });
  return (
    <FormProvider context={form.context}>
      <Form ref={ref} method="post" {...rest} {...getFormProps(form)} noValidate className={clsx('flex flex-col gap-5', className)}>
        <ErrorSummary form={form} order={order} />
        {children}
      </Form>
    </FormProvider>
  );
}
