import { addRecord, correctRecord, listRecords, restoreRecord, withdrawRecord } from './records-service.ts';
import { exportSheetTo, getSheet } from './record-sheet-service.ts';
import { getVisitRule, updateVisitRule } from './visit-rule-service.ts';
import { closeVisit } from './visits-closing.ts';
import { getTerm, getVisit, listVisitRows, prepareVisit } from './visits-service.ts';
import {
  addVisitPart,
  createVisit,
  removeVisit,
  removeVisitPart,
  restoreVisit,
  stampVisit,
  updateVisit,
} from './visits-writing.ts';

/** The calls of visits and of what is written down during them. */
export const visitHandlers = {
  'visits.list': listVisitRows,
  'visits.get': getVisit,
  'visits.prepare': prepareVisit,
  'visits.term': getTerm,
  'visits.create': createVisit,
  'visits.update': updateVisit,
  'visits.stamp': stampVisit,
  'visits.addPart': addVisitPart,
  'visits.removePart': removeVisitPart,
  'visits.remove': removeVisit,
  'visits.restore': restoreVisit,
  'visits.close': closeVisit,
  'visits.sheet': getSheet,
  'visits.exportTo': exportSheetTo,
  'visitRules.get': getVisitRule,
  'visitRules.update': updateVisitRule,
  'records.list': listRecords,
  'records.add': addRecord,
  'records.correct': correctRecord,
  'records.withdraw': withdrawRecord,
  'records.restore': restoreRecord,
};
