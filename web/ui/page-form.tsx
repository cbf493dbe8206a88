import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { RefusedFields } from './field.tsx';

type Own = {
  /** What it is about: its title and what happens with what is written. */
  head?: ReactNode;
  /** What it is called where no title stands in it. */
  name?: string | undefined;
  errors: Record<string, string>;
  onSubmit: () => unknown;
  /** How far its parts stand apart, and how wide it may be. */
  className?: string;
  children: ReactNode;
};

/** A form: what it is about, all that was refused, and its fields, of which each finds its own. What is missing is said in our words and not in the browser’s. */
export function PageForm({ head, name, errors, onSubmit, className = 'stack stack-wide', children }: Own) {
  return (
    <form
      className={className}
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {head}
      <ErrorSummary errors={errors} />
      <RefusedFields value={errors}>{children}</RefusedFields>
    </form>
  );
}
