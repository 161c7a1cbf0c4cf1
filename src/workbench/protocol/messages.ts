/** Where an object comes from: 1 root, 2 new service object, 3 method, 4 property, 5 indexer, 6 reference id, 7 null. */
export type ObjectPath = {
  Id: number;
  ObjectPathType: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
};

/** Ids of object paths, at the places of the arguments they stand for. */
export type ReferencedIds = readonly (number | null | ReferencedIds)[];
export type ArgumentInfo = { Arguments?: unknown[]; ReferencedObjectPathIds?: ReferencedIds };
export type QueryInfo = { Select?: string[]; Expand?: string[]; Skip?: number; Top?: number };

/** 1 instantiate, 2 query, 3 method, 4 set, 5 trace, 6 recursive query, 7 query as JSON, 8 ensureUnchanged, 9 update. */
export type Action = {
  Id: number;
  ActionType: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  RecursiveQueryInfo?: { Queries: Record<string, QueryInfo>; MaxDepth?: number };
  ObjectState?: Record<string, unknown>;
};

/** One `context.sync()`. */
export type BatchRequest = { Actions: Action[]; ObjectPaths: Record<string, ObjectPath> };

export type BatchError = { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
export type BatchAnswer = { Results: { ActionId: number; Value: unknown }[]; TraceIds: number[]; Error?: BatchError };

/** One event as Office.js takes it: category, number, target, message as JSON, id, whether it is a co-author's. */
export type EventEntry = readonly [number, number, string, string, number, boolean];
