import { Deflate, deflateSync } from 'fflate';
import { nodeZlib } from './nodeZlib';

const LEVEL = 6;
/** zlib's fifth level is within a hundredth of its sixth on sheets, in less than half the time. */
const NODE_LEVEL = 5;
/** What Node gathers at a time: a piece of a sheet comes out in one. */
const CHUNK = 1 << 18;

/** Compresses the whole of a part. */
export function deflateWhole(content: Uint8Array): Uint8Array {
  return nodeZlib === null ? deflateSync(content, { level: LEVEL }) : nodeZlib.deflateRawSync(content, { level: NODE_LEVEL });
}

/** Compresses a part that is written piece by piece; `end` gives the pieces. */
export function deflateStream(): { push(content: Uint8Array): void; end(): readonly Uint8Array[] } {
  const blocks: Uint8Array[] = [];
  const deflate = nodeZlib === null ? new Deflate({ level: LEVEL }, (block) => { blocks.push(block); }) : null;
  let waiting: Uint8Array[] = [];
  let size = 0;
  // Raw deflate flushed to a whole byte can be continued by another piece; at a megabyte each the seams cost nothing.
  const flush = (finish: boolean): void => {
    if (nodeZlib === null) return;
    const { Z_FINISH, Z_SYNC_FLUSH } = nodeZlib.constants;
    blocks.push(nodeZlib.deflateRawSync(joined(waiting, size), { level: NODE_LEVEL, finishFlush: finish ? Z_FINISH : Z_SYNC_FLUSH, chunkSize: CHUNK }));
    [waiting, size] = [[], 0];
  };
  return {
    push(content) {
      if (deflate !== null) return deflate.push(content, false);
      waiting.push(content);
      size += content.length;
      if (size >= 1 << 20) flush(false);
    },
    end() {
      deflate?.push(new Uint8Array(0), true);
      flush(true);
      return blocks;
    },
  };
}

export function joined(blocks: readonly Uint8Array[], size = blocks.reduce((sum, block) => sum + block.length, 0)): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
