import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Spinner } from './spinner.tsx';

type Variant = 'primary' | 'secondary' | 'ghost' | 'danger';
type Size = 'small' | 'medium';

const VARIANTS: Record<Variant, string> = {
  primary: 'bg-accent text-accent-text border-accent hover:bg-accent-strong hover:border-accent-strong',
  secondary: 'bg-surface text-text border-border-strong/60 shadow-card hover:bg-sunken hover:border-border-strong',
  ghost: 'bg-transparent text-text border-transparent hover:bg-sunken',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-soft',
};
const SIZES: Record<Size, string> = {
  small: 'min-h-8 px-2.5 text-sm gap-1.5 pointer-coarse:min-h-11',
  medium: 'min-h-9 px-3.5 text-base gap-2 pointer-coarse:min-h-11',
};

/** The look of a button, for what is one to the eye but another element, such as a summary. */
export function buttonClass(variant: Variant = 'secondary', size: Size = 'medium'): string {
  return clsx(
    'inline-flex select-none items-center justify-center rounded-md border py-1 text-center font-medium no-underline transition-colors',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-60 [&_svg]:size-4 [&_svg]:shrink-0',
    VARIANTS[variant],
    SIZES[size],
  );
}

interface Looks {
  variant?: Variant;
  size?: Size;
}

interface ButtonProps extends Looks, Omit<ComponentProps<'button'>, 'disabled'> {
  /** Shows that its act runs and takes no second press. */
  isBusy?: boolean;
  /** Why it cannot be pressed, in the reader's words; it stays reachable so that the reason can be read. */
  disabledReason?: string | undefined;
  children: ReactNode;
}

export function Button({ variant, size, isBusy = false, disabledReason, children, className, onClick, type = 'button', ...rest }: ButtonProps) {
  const reasonId = useId();
  const isBlocked = isBusy || Boolean(disabledReason);
  const button = (
    <button
      {...rest}
      type={isBlocked ? 'button' : type}
      aria-disabled={isBlocked || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={isBlocked ? undefined : onClick}
      className={clsx(buttonClass(variant, size), className)}
    >
      {isBusy ? <Spinner /> : null}
      {children}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {button}
      <span id={reasonId} className="text-sm text-muted">
        {disabledReason}
      </span>
    </span>
  );
}

export function ButtonLink({ variant, size, className, ...rest }: Looks & ComponentProps<typeof Link>) {
  return <Link prefetch="intent" {...rest} className={clsx(buttonClass(variant, size), className)} />;
}
