import type { VisitKind, VisitTopic } from './visit.ts';

/** The sheet of each regular matter in the form library. */
const formOfTopic: Readonly<Record<VisitTopic, string>> = {
  governance: 'topic-governance',
  'admission-fees': 'topic-admission-fees',
  'curriculum-teaching': 'topic-curriculum-teaching',
  'learning-sport-burden': 'topic-learning-burden',
  'teacher-ethics-growth': 'topic-teacher-ethics',
  safety: 'topic-safety',
  'canteen-hygiene': 'topic-canteen-hygiene',
  climate: 'topic-climate',
};

/** Codes of the forms that a visit takes along by its kind and topics; lessons are heard wherever teaching is a topic. */
export function suggestedForms(kind: VisitKind, topics: readonly VisitTopic[]): readonly string[] {
  const codes = topics.map((topic) => formOfTopic[topic]);
  if (topics.includes('learning-sport-burden')) codes.push('five-managements');
  if (topics.includes('curriculum-teaching')) codes.push('lesson-observation');
  if (kind === 'regular' && codes.length === 0) codes.push('resident-inspector-record');
  return codes;
}
