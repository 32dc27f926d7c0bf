/** One thing wrong with markup: where (a path from `$`), by which rule, and what to do. Errors forbid publishing. */
export interface Problem {
  readonly path: string;
  readonly rule: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/** Collects what a validation finds, in the order found. */
export class Problems {
  readonly found: Problem[] = [];

  error(path: string, rule: string, message: string): void {
    this.found.push({ path, rule, level: 'error', message });
  }

  warning(path: string, rule: string, message: string): void {
    this.found.push({ path, rule, level: 'warning', message });
  }
}
