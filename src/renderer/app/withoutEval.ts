import { z } from 'zod';

// SECURITY: zod tries whether it may compile code, which the policy forbids and would report. This
// module must be the first that is imported, because schemas look at the setting when they are made.
z.config({ jitless: true });
