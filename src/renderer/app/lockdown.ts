import { z } from 'zod';

// SECURITY: zod tries whether it may compile code, which the policy forbids and would report. This
// module must be the first that is imported, because schemas look at the setting when they are made.
z.config({ jitless: true });

type TrustedTypes = {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string | null }) => unknown;
};

// SECURITY: the only string that may reach an HTML sink is the empty one, with which react-aria
// clears what it has said to screen readers. Everything else throws. A second policy cannot be made.
const { trustedTypes } = window as unknown as { trustedTypes: TrustedTypes };
trustedTypes.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
