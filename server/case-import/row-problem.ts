/** Why a row of the file did not come in. */
export type RowFault =
  | 'notUtf8'
  | 'badCsv'
  | 'columnMissing'
  | 'columnCount'
  | 'controlCharacter'
  | 'keyInvalid'
  | 'duplicateKey'
  | 'dateInvalid'
  | 'dateInFuture'
  | 'closedBeforeCreated'
  | 'closingTimeMissing'
  | 'closedButOpen'
  | 'statusUnknown'
  | 'kindUnknown'
  | 'detailUnknown'
  | 'agencyUnknown'
  | 'placeUnknown'
  | 'channelUnknown'
  | 'locationUnknown'
  | 'pointInvalid'
  | 'categoryUnknown'
  | 'refused';

export type RowProblem = {
  readonly line: number;
  /** The key of the source, where it could be read. */
  readonly key?: string;
  readonly fault: RowFault;
  readonly value: string;
  /** What the rules said, where they refused. */
  readonly refusal?: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> };
};

/** A row that came in, and what about it somebody should know. */
export type RowRemark = { readonly line: number; readonly key: string; readonly remark: 'closedAtUpdate' };
