import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

/** One entry of the navigation, marked where its page or one below it is shown. */
export function NavLink({ to, label, aside }: { to: string; label: string; aside?: ReactNode }) {
  const [location] = useLocation();
  const here = location === to || location.startsWith(`${to}/`);
  return (
    <Link href={to} aria-current={here ? 'page' : undefined}>
      <span>{label}</span>
      {aside}
    </Link>
  );
}
