import type { VerifyTexts } from './verify-texts.ts';

export const verifyTextsEn: VerifyTexts = {
  'operation-header-changed':
    'The header of operation {arrival} ({where}) does not match its checksum: it was changed.',
  'operation-payload-changed':
    'The content of operation {arrival} ({where}) does not match its checksum: it was changed ({noun} {subject}).',
  'operation-payload-missing': 'The content of operation {arrival} ({where}) is gone ({noun} {subject}).',
  'operation-missing':
    'Operations are missing before {where}: numbers {from} to {to} are not in the journal.',
  'operation-out-of-order':
    'Operation {arrival} ({where}) does not follow the one before it: its number or its place was changed.',
  'operation-column-changed':
    'The search columns of operation {arrival} ({where}) disagree with its header: expected {expected}, found {found}.',
  'journal-truncated':
    'The end of the journal is incomplete: the operations written last are not in it ({where}).',
  'projection-cell-differs':
    'Table {table}, row {key}: column {column} disagrees with the journal; expected {expected}, found {found}.',
  'projection-row-missing': 'Table {table} lacks the row {key}, which the journal holds.',
  'projection-row-extra': 'Table {table} has a row {key} that the journal does not hold.',
  'draft-changed': 'A kept draft does not match its checksum and may have been changed ({where}).',
  'picture-fact-changed':
    'The kept time or size of a picture does not match its checksum and may have been changed ({where}). The picture itself is checked by itself.',
  'local-setting-changed': 'The setting {name} of this machine is gone or disagrees with the journal.',
  'evidence-file-changed':
    'The evidence file {where} does not match its checksum: it is damaged or was changed (belongs to {claimant}).',
  'evidence-file-missing': 'The evidence file {where} is gone (belongs to {claimant}).',
  'foreign-key-broken': 'Table {table}, row {row} names a record of {parent} that does not exist.',
  'database-page-damaged': 'The database file {where} is damaged inside: {found}.',
};
