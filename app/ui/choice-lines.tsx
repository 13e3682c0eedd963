interface ChoiceLinesProps {
  label: string;
  /** Tells it apart from one of the same name. */
  hint?: string | null | undefined;
}

/** What can be chosen in a list: what it is called, and a quiet line under it where there is one. */
export function ChoiceLines({ label, hint }: ChoiceLinesProps) {
  return (
    <span className="min-w-0">
      <span className="block truncate">{label}</span>
      {hint ? <span className="block truncate text-xs text-muted">{hint}</span> : null}
    </span>
  );
}
