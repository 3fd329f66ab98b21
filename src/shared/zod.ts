import { z } from 'zod';

// Without this zod probes `new Function`, which Trusted Types report. Must run before the first schema.
z.config({ jitless: true });

export { z };
