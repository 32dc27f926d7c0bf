import { z } from 'zod';

// The desk's content security policy forbids eval, which zod would try. Imported before any schema is made.
z.config({ jitless: true });
