import type { CallInput } from '../../db/contract/calls.ts';
import type { Matrix, MatrixEntry } from '../../db/contract/matrix-calls.ts';
import { decodeCells, type MatrixCells } from '../../db/model/matrix-cells.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import type { GetStore, SetStore } from './store.ts';

export type MatrixFilter = Pick<
  CallInput<'matrix.get'>,
  'actionId' | 'kinds' | 'countyId' | 'lights' | 'statuses' | 'text'
>;
export type LoadedMatrix = Omit<Matrix, 'cells'> & { readonly cells: MatrixCells };

/** How the person looks at the matrix; survives going to a measure and back. */
export interface MatrixView {
  readonly planCode: string;
  /** YYYY-MM-DD; null follows the host's today. */
  readonly asOf: string | null;
  readonly filter: MatrixFilter;
  /** Units down and measures across. */
  readonly isTurned: boolean;
  readonly hasPercent: boolean;
  /** Actions and counties of which only the sums are shown; null until the first answer. */
  readonly foldedIds: readonly string[] | null;
  /** The cell that the keyboard stands on; -1 is the heading. */
  readonly row: number;
  readonly column: number;
}

export interface MatrixPlace {
  readonly measureId: string;
  readonly organizationId: string;
}

export interface MatrixSlice {
  readonly matrixView: MatrixView;
  /** Null until the first answer. */
  readonly matrix: LoadedMatrix | null;
  readonly matrixError: AppError | null;
  /** The entry of the cell that is looked at; `entry` null: nothing recorded. */
  readonly matrixEntry: (MatrixPlace & { readonly entry: MatrixEntry | null }) | null;
  readonly openMatrix: (planCode: string) => Promise<void>;
  readonly loadMatrix: () => Promise<void>;
  readonly changeMatrixView: (change: Partial<Omit<MatrixView, 'planCode' | 'filter'>>) => void;
  readonly changeMatrixFilter: (change: MatrixFilter) => void;
  readonly clearMatrixFilter: () => void;
  readonly changeMatrixAsOf: (asOf: string | null) => void;
  readonly loadMatrixEntry: (place: MatrixPlace) => Promise<void>;
  readonly exportMatrix: (format: 'xlsx' | 'csv') => Promise<void>;
  /** Where the grid was scrolled to, for coming back; scrolling draws nothing anew. */
  readonly readMatrixScroll: () => MatrixScroll;
  readonly keepMatrixScroll: (scroll: MatrixScroll) => void;
}

export interface MatrixScroll {
  readonly top: number;
  readonly left: number;
}

/** With more units than these the counties come folded, so that the first look is one screen wide. */
const unitsUnfolded = 120;

const initialView: MatrixView = {
  planCode: '',
  asOf: null,
  filter: {},
  isTurned: false,
  hasPercent: false,
  foldedIds: null,
  row: 0,
  column: 0,
};

export function createMatrixSlice(set: SetStore, get: GetStore, client: Client): MatrixSlice {
  let lastRequest = 0;
  let lastEntry = 0;
  let scroll: MatrixScroll = { top: 0, left: 0 };

  function view(change: Partial<MatrixView>): void {
    set((store) => ({ matrixView: { ...store.matrixView, ...change } }));
  }

  function narrow(filter: MatrixFilter): void {
    scroll = { top: 0, left: 0 };
    view({ filter, row: 0, column: 0 });
    void get().loadMatrix();
  }

  function asked() {
    const { planCode, asOf, filter } = get().matrixView;
    return { plan: planCode, ...(asOf && { asOf }), ...filter };
  }

  return {
    matrixView: initialView,
    matrix: null,
    matrixError: null,
    matrixEntry: null,
    async openMatrix(planCode) {
      const { matrixView } = get();
      if (matrixView.planCode !== planCode) {
        scroll = { top: 0, left: 0 };
        const { asOf, isTurned, hasPercent } = matrixView;
        set({
          matrixView: { ...initialView, planCode, asOf, isTurned, hasPercent },
          matrix: null,
          matrixError: null,
          matrixEntry: null,
        });
      }
      await get().loadMatrix();
    },
    async loadMatrix() {
      const request = ++lastRequest;
      if (get().matrixView.planCode === '') return;
      const result = await client.call('matrix.get', asked());
      if (request !== lastRequest) return;
      if (!result.ok) return set({ matrixError: result.error });
      const matrix = { ...result.value, cells: decodeCells(result.value.cells, result.value.units.length) };
      const isFirst = get().matrixView.foldedIds === null;
      const isWide = matrix.units.length > unitsUnfolded;
      if (isFirst) view({ foldedIds: isWide ? matrix.counties.map(({ id }) => id) : [] });
      set({ matrix, matrixError: null });
    },
    changeMatrixView(change) {
      view(change);
    },
    changeMatrixFilter(change) {
      narrow(withoutEmpty({ ...get().matrixView.filter, ...change }));
    },
    clearMatrixFilter() {
      narrow({});
    },
    changeMatrixAsOf(asOf) {
      view({ asOf });
      void get().loadMatrix();
    },
    async loadMatrixEntry(place) {
      const request = ++lastEntry;
      const { asOf } = get().matrixView;
      const result = await client.call('cells.find', { ...place, ...(asOf && { asOf }) });
      if (request === lastEntry && result.ok) set({ matrixEntry: { ...place, entry: result.value } });
    },
    async exportMatrix(format) {
      const { isTurned, hasPercent, foldedIds } = get().matrixView;
      const arrangement = { isTurned, hasPercent, foldedIds: [...(foldedIds ?? [])] };
      const started = await client.call('matrix.export', { ...asked(), ...arrangement, format });
      if (!started.ok) return get().notifyError(started.error);
      await get().followExport(started.value.jobId);
    },
    readMatrixScroll: () => scroll,
    keepMatrixScroll(next) {
      scroll = next;
    },
  };
}

/** Empty choices and blank text are left out. */
function withoutEmpty({ actionId, kinds, countyId, lights, statuses, text }: MatrixFilter): MatrixFilter {
  return {
    ...(actionId && { actionId }),
    ...(kinds && kinds.length > 0 && { kinds }),
    ...(countyId && { countyId }),
    ...(lights && lights.length > 0 && { lights }),
    ...(statuses && statuses.length > 0 && { statuses }),
    ...(text?.trim() && { text: text.trim() }),
  };
}
