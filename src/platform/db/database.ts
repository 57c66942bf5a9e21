/**
 * Every table by its schema-qualified name. Each module's generated `tables.ts` adds its own to this interface,
 * so that the platform need not know the modules downstream of it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging in each module's tables.ts
export interface Database {}
