/**
 * What an analysis is made of. Every span is a half-open range [begin, end) of UTF-16 code units
 * into `text`, so `analysis.text.slice(...span)` is what it covers.
 *
 * @typedef {[begin: number, end: number]} Span
 *
 * @typedef {object} Analysis
 * @property {string} schema "onrecord.analysis/1"
 * @property {"utf16"} offset_unit
 * @property {"html" | "text"} input
 * @property {string} language BCP 47; "und" when unknown
 * @property {Metadata} metadata
 * @property {string} text
 * @property {Block[]} blocks in reading order; removed blocks stay in, flagged
 * @property {Sentence[]} sentences of the kept blocks
 * @property {Entity[]} entities
 * @property {Quote[]} quotes
 * @property {Claim[]} claims
 * @property {Diagnostic[]} diagnostics
 *
 * @typedef {object} Metadata
 * @property {string} title
 * @property {string[]} authors
 * @property {string} published ISO 8601
 * @property {string} site
 * @property {string} url
 *
 * @typedef {"headline" | "heading" | "paragraph" | "list_item" | "blockquote" | "preformatted"
 *   | "table_row" | "caption" | "byline" | "dateline" | "other"} BlockKind
 *
 * @typedef {object} Block
 * @property {BlockKind} kind
 * @property {Span} span
 * @property {number} level of a heading, or how deep a list item or quotation is nested
 * @property {boolean} [ordered] list items: of a numbered list
 * @property {Link[]} [links]
 * @property {Removal} [removed] absent when the block is kept
 *
 * @typedef {{ span: Span, url: string }} Link
 * @typedef {{ reason: string, evidence: string }} Removal
 *
 * @typedef {"CFS" | "UFS" | "NFS"} CheckClass check-worthy factual, unimportant factual, non-factual
 *
 * @typedef {object} Sentence
 * @property {Span} span
 * @property {CheckClass} class
 * @property {number} score 0 to 1
 *
 * @typedef {object} Entity
 * @property {string} name the fullest in the article, without titles
 * @property {"person" | "organization" | "place" | "other"} kind
 * @property {string} role
 * @property {Span[]} mentions
 *
 * @typedef {object} Source
 * @property {number | null} entity index into `entities`
 * @property {Span | null} mention the words that name it here
 *
 * @typedef {object} Quote
 * @property {"direct" | "mixed" | "indirect"} kind
 * @property {Span} span without the quote marks
 * @property {Span} marks with them
 * @property {Source | null} speaker
 * @property {Span | null} cue the verb or phrase of saying
 * @property {number} attribution equal for the parts of one act of saying
 * @property {number} confidence 0 to 1
 * @property {string} why
 *
 * @typedef {object} Claim
 * @property {Span} span
 * @property {CheckClass} class
 * @property {number} score 0 to 1
 * @property {{ name: string, evidence: Span[] }[]} types
 * @property {Source | null} claimant
 * @property {"article" | "direct" | "indirect" | "mixed" | "anonymous"} voice
 * @property {Span[]} hedges
 * @property {Verification | null} verification
 * @property {string} why
 *
 * @typedef {object} Verification
 * @property {"unverified" | "disputed" | "debunked" | "corroborated"} status
 * @property {Span} cue
 * @property {number[]} [about] indexes of the claims it speaks of
 *
 * @typedef {{ code: string, message: string }} Diagnostic
 */

/**
 * @typedef {object} AnalyzeOptions
 * @property {"auto" | "html" | "text"} [input] what the input is; "auto" decides by looking
 * @property {string} [url] address of the page, to resolve relative links
 * @property {AbortSignal} [signal] cancels the call
 *
 * @typedef {object} Overrides
 * @property {number[]} [keep] blocks to put back, as indexes into `blocks`
 * @property {number[]} [remove] blocks to take out
 *
 * @typedef {{ signal?: AbortSignal }} CallOptions
 *
 * @typedef {"json" | "text" | "markdown" | "csv" | "web-annotation" | "html"} ExportFormat
 *
 * @typedef {object} LoadOptions
 * @property {string | URL} [wasmUrl] where core.wasm is; by default beside this module
 * @property {ArrayBuffer | ArrayBufferView} [wasmBinary] the bytes of core.wasm, instead of fetching
 * @property {boolean} [worker] run in a module worker (the browser's default) or on this thread
 *
 * @typedef {object} Analyzer
 * @property {string} version of the core
 * @property {(input: string, options?: AnalyzeOptions) => Promise<Analysis>} analyze
 * @property {(analysis: Analysis, overrides?: Overrides, options?: CallOptions) => Promise<Analysis>} annotate
 *   the second step again: with blocks put back or removed, from the article part of `analysis`
 * @property {(analysis: Analysis, format: ExportFormat, options?: CallOptions) => Promise<string>} export
 * @property {() => void} dispose frees worker and memory; later calls are rejected
 */

export {};
