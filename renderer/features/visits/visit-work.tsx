import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { AdvicePane } from './advice-pane.tsx';
import { ClosingPane } from './closing-pane.tsx';
import { FormPane } from './form-pane.tsx';
import { MeasurePane } from './measure-pane.tsx';
import { NotesPane } from './notes-pane.tsx';
import { PreparePane } from './prepare-pane.tsx';
import { ProblemsPane } from './problems-pane.tsx';
import type { VisitItem } from './visit-items.ts';

export interface VisitWorkProps {
  readonly visit: VisitDetail;
  readonly item: VisitItem;
  /** The record that the visit was opened at, if any. */
  readonly openedId: string | null;
}

/** What is in hand. */
export function VisitWork({ visit, item, openedId }: VisitWorkProps) {
  switch (item.kind) {
    case 'prepare':
      return <PreparePane visit={visit} />;
    case 'notes':
      return <NotesPane visit={visit} openedId={openedId} />;
    case 'form':
      return <FormPane visit={visit} formId={item.id} openedId={openedId} />;
    case 'measure':
      return <MeasurePane visit={visit} measureId={item.id} />;
    case 'problems':
      return <ProblemsPane visit={visit} openedId={openedId} />;
    case 'advice':
      return <AdvicePane visit={visit} />;
    case 'closing':
      return <ClosingPane visit={visit} />;
  }
}
