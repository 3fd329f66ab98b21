import type { Handlers } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { DatedRules } from '../../shared/model/dated-rule.ts';
import {
  type Escalation,
  messagePurposes,
  type MessageTemplate,
  type TemplateKey,
} from '../../shared/model/escalation.ts';
import { locales } from '../../shared/model/locale.ts';
import { recipients } from '../../shared/model/support-case.ts';
import { checkTemplate, isPurposeFor } from '../domain/escalation/check-template.ts';
import { composeEscalation } from '../domain/escalation/compose-escalation.ts';
import { exampleOf } from '../domain/escalation/example-case.ts';
import { fieldNamesFor } from '../domain/escalation/template-fields.ts';
import { nearlyFieldsOf } from '../domain/escalation/template-text.ts';
import type { TemplateRepository } from '../store/desk/template-repository.ts';
import { operatorOf, type ReadProfile } from './desk-profile.ts';
import type { PolicyBook } from './policy-book.ts';

type TemplateDeps = {
  readonly templates: TemplateRepository;
  readonly shippedTemplate: (key: TemplateKey) => string;
  readonly readProfile: ReadProfile;
  readonly datedRules: () => DatedRules;
  readonly book: Pick<PolicyBook, 'inForce'>;
  readonly now: () => Date;
};

/** The template in force: what was written at this desk, else the shipped text. */
export function findTemplate(
  { templates, shippedTemplate }: Pick<TemplateDeps, 'templates' | 'shippedTemplate'>,
  { recipient, purpose, language }: TemplateKey,
): MessageTemplate {
  const key = { recipient, purpose, language };
  if (!isPurposeFor(recipient, purpose)) {
    throw new AppError('PURPOSE_NOT_FOR_RECIPIENT', { purpose, recipient });
  }
  const own = templates.find(key);
  if (own) return { ...key, ...own, isOwn: true };
  return { ...key, text: shippedTemplate(key), isOwn: false, savedAt: null, savedBy: null };
}

/** The texts that a support lead can change, checked before they are kept. */
export function createTemplateHandlers(
  deps: TemplateDeps,
): Pick<Handlers, 'templates.list' | 'templates.check' | 'templates.save' | 'templates.reset'> {
  return {
    'templates.list': () => ({
      templates: templateKeys.map((key) => findTemplate(deps, key)),
      fields: {
        publisher: fieldNamesFor('publisher'),
        partner: fieldNamesFor('partner'),
        'indirect-provider': fieldNamesFor('indirect-provider'),
        microsoft: fieldNamesFor('microsoft'),
        customer: fieldNamesFor('customer'),
      },
    }),

    'templates.check': (template) => {
      const problems = checkTemplate(template);
      const isUsable = problems.length === 0 && isPurposeFor(template.recipient, template.purpose);
      const hints = nearlyFieldsOf(template.text);
      return { problems, hints, preview: isUsable ? preview(deps, template) : null };
    },

    'templates.save': ({ text, ...key }) => {
      refuse({ ...key, text });
      const savedBy = operatorOf(deps.readProfile().profile);
      deps.templates.save(key, { text, savedAt: deps.now().toISOString(), savedBy });
      return findTemplate(deps, key);
    },

    'templates.reset': (key) => {
      deps.templates.remove(key);
      return findTemplate(deps, key);
    },
  };
}

const templateKeys: readonly TemplateKey[] = recipients.flatMap((recipient) =>
  messagePurposes
    .filter((purpose) => isPurposeFor(recipient, purpose))
    .flatMap((purpose) => locales.map((language) => ({ recipient, purpose, language }))),
);

/** The template with an invented case in it, as this desk would sign it today. */
function preview(
  { datedRules, book, readProfile }: TemplateDeps,
  { text, ...key }: TemplateKey & { readonly text: string },
): Pick<Escalation, 'subject' | 'blocks'> {
  const { policy } = book.inForce();
  const example = exampleOf(key);
  const { subject, blocks } = composeEscalation({
    ...example,
    supportCase: { ...example.supportCase, policyVersion: policy.version },
    template: text,
    datedRules: datedRules(),
    profile: readProfile().profile,
    policy,
  });
  return { subject, blocks };
}

/** @throws AppError PURPOSE_NOT_FOR_RECIPIENT, TEMPLATE_REFUSED */
function refuse({ recipient, purpose, text }: TemplateKey & { readonly text: string }): void {
  if (!isPurposeFor(recipient, purpose)) {
    throw new AppError('PURPOSE_NOT_FOR_RECIPIENT', { purpose, recipient });
  }
  const [problem] = checkTemplate({ recipient, purpose, text });
  if (problem) throw new AppError('TEMPLATE_REFUSED', { line: problem.line });
}
