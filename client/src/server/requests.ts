import type {
  CHECK_TEXT,
  CheckTextParams,
  CheckTextResult,
  COMPARE,
  CompareParams,
  CompareResult,
  DEIDENTIFY,
  DeidentifyParams,
  DeidentifyResult,
  EXPLAIN,
  ExplainParams,
  ExplainResult,
  INSIGHT,
  Insight,
  InsightParams,
  KEEP,
  KeepParams,
  KeepResult,
  READ_ALOUD,
  ReadAloudParams,
  ReadAloudResult,
} from '../../../server/src/lsp/protocol';

/** What each request of ours takes and answers. `null` and `undefined` stand for "nothing stored for this note yet". */
export interface Requests {
  [INSIGHT]: { params: InsightParams; result: Insight | null };
  [DEIDENTIFY]: { params: DeidentifyParams; result: DeidentifyResult | null };
  [EXPLAIN]: { params: ExplainParams; result: ExplainResult | null };
  [CHECK_TEXT]: { params: CheckTextParams; result: CheckTextResult | null };
  [COMPARE]: { params: CompareParams; result: CompareResult | null };
  [KEEP]: { params: KeepParams; result: KeepResult | null };
  [READ_ALOUD]: { params: ReadAloudParams; result: ReadAloudResult | null };
}
