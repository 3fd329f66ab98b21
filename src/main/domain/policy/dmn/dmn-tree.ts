import { z } from '../../../../shared/zod.ts';

/** The parts of a DMN document that make a policy, as the library hands them over. */
const Text = z.object({ text: z.string().default('') });
const Extensions = z
  .object({
    values: z.array(z.object({ $type: z.string(), body: z.string().optional() })).default([]),
  })
  .optional();

export const DmnRule = z.object({
  id: z.string().optional(),
  description: z.string().optional(),
  inputEntry: z.array(Text).default([]),
  outputEntry: z.array(Text).default([]),
  annotationEntry: z.array(Text).default([]),
});
export type DmnRule = z.infer<typeof DmnRule>;

export const DmnTable = z.object({
  $type: z.literal('dmn:DecisionTable'),
  hitPolicy: z.string(),
  input: z.array(z.object({ inputExpression: Text.optional() })).default([]),
  output: z.array(z.object({ name: z.string().default('') })).default([]),
  annotation: z.array(z.object({ name: z.string().default('') })).default([]),
  rule: z.array(DmnRule).default([]),
});
export type DmnTable = z.infer<typeof DmnTable>;

export const DmnDecision = z.object({
  id: z.string().default(''),
  name: z.string().default(''),
  variable: z.object({ name: z.string().default('') }).optional(),
  /** Absent: an empty decision; it may also be another kind of logic than a table. */
  decisionLogic: z.object({ $type: z.string() }).loose().optional(),
});
export type DmnDecision = z.infer<typeof DmnDecision>;

export const DmnDefinitions = z.object({
  extensionElements: Extensions,
  drgElement: z.array(z.object({ $type: z.string() }).loose()).default([]),
});
export type DmnDefinitions = z.infer<typeof DmnDefinitions>;
export type DmnExtensions = z.infer<typeof Extensions>;
