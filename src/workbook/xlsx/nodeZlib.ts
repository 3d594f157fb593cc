/** What of Node's zlib is used here. */
export interface Zlib {
  deflateRawSync(content: Uint8Array, options: { level: number; finishFlush?: number; chunkSize?: number }): Uint8Array;
  inflateRawSync(packed: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  /** From Node 20.15 on. */
  crc32?(bytes: Uint8Array, former: number): number;
  readonly constants: { readonly Z_FINISH: number; readonly Z_SYNC_FLUSH: number };
}

/**
 * Node's own compressor, several times faster than any in JavaScript; null in a page, which has none that it could
 * call without waiting.
 */
export const nodeZlib = ((globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process?.getBuiltinModule?.('node:zlib') ?? null) as Zlib | null;
