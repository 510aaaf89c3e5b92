import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with the input of a call, one short line per place and the same in every language:
 * `percent ≤ 1000`, `status ∈ done | behind`, `plan: string`.
 */
export function inputIssues(error: z.ZodError): readonly string[] {
  return error.issues.map((issue) => lineOf(issue));
}

function lineOf(issue: Issue): string {
  const place = issue.path.length === 0 ? 'input' : issue.path.map(String).join('.');
  switch (issue.code) {
    case 'too_big':
      return `${place} ≤ ${String(issue.maximum)}`;
    case 'too_small':
      return `${place} ≥ ${String(issue.minimum)}`;
    case 'invalid_type':
      return `${place}: ${issue.expected}`;
    case 'invalid_value':
      return `${place} ∈ ${issue.values.map(String).join(' | ')}`;
    case 'unrecognized_keys':
      return `${place}: ${issue.keys.join(', ')} ?`;
    case 'custom':
    case 'invalid_format':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return `${place}: ${issue.message}`;
  }
}
