/** What core.js, the module that Emscripten writes, exports; see ../binding.cpp. */

import type { Analysis } from "./types.js";

export type Outcome<Value> =
  | { ok: true; value: Value }
  | { ok: false; error: { code: string; message: string } };

export interface Core {
  allocate(size: number): number;
  view(address: number, size: number): Uint8Array;
  release(address: number): void;
  analyze(address: number, size: number, kind: string, url: string): Outcome<Analysis>;
  annotate(address: number, size: number, keep: number[], remove: number[]): Outcome<Analysis>;
  render(address: number, size: number, format: string): Outcome<string>;
  version(): string;
  inputLimit(): number;
}

export interface CoreOptions {
  wasmBinary?: ArrayBufferView | ArrayBuffer;
  locateFile?: (name: string) => string;
}

export default function createCore(options?: CoreOptions): Promise<Core>;
