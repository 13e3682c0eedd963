import { useNavigation } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { Button } from '../button.tsx';

/** Sends its form; busy while a form of the page is on its way, so that nothing is sent twice. */
export function SubmitButton({ variant = 'primary', children, ...rest }: Omit<ComponentProps<typeof Button>, 'type' | 'isBusy'>) {
  const navigation = useNavigation();
  const isBusy = navigation.state !== 'idle' && navigation.formMethod !== undefined && navigation.formMethod !== 'GET';
  return (
    <Button {...rest} variant={variant} type="submit" isBusy={isBusy}>
      {children}
    </Button>
  );
}
