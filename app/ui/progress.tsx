interface ProgressProps {
  /** Undefined while nobody knows how far it is. */
  value?: number;
  max?: number;
  label: string;
  /** How far in words, such as "3 of 4". */
  detail?: string;
  /** The label is the title of what it stands in. */
  isTitle?: boolean;
}

export function Progress({ value, max = 100, label, detail, isTitle = false }: ProgressProps) {
  const share = value === undefined ? 1 / 3 : Math.min(1, Math.max(0, max === 0 ? 0 : value / max));
  return (
    <div className="w-full">
      <div className="mb-1 flex items-baseline justify-between gap-3 text-sm">
        <span className={isTitle ? 'text-base font-semibold' : 'font-medium'}>{label}</span>
        {detail ? <span className={`text-muted ${isTitle ? 'whitespace-nowrap' : ''}`}>{detail}</span> : null}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={detail}
        className="h-1.5 overflow-hidden rounded-full bg-border"
      >
        <div className={`h-full rounded-full bg-accent transition-[width] ${value === undefined ? 'slow-progress' : ''}`} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
