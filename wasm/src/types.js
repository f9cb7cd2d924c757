/// <reference lib="esnext.disposable" preserve="true" />

/**
 * What an analysis is made of. The declarations that users get are made of this file, and of its
 * words those that stand behind a property.
 *
 * @typedef {[begin: number, end: number]} Span
 *
 * @typedef {object} Analysis
 * @property {string} schema "onrecord.analysis/1"
 * @property {"utf16"} offset_unit every span is a half-open range [begin, end) of UTF-16 code units, as
 *   JavaScript counts them
 * @property {"html" | "text"} input
 * @property {string} language BCP 47; "und" when unknown
 * @property {Metadata} metadata
 * @property {string} text what spans point into: `text.slice(...span)`. Of input that is text it is that
 *   text itself, with lone surrogates replaced by U+FFFD
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
 * @property {number} score 0 to 1: how likely the sentence is worth checking
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
 * @property {Span[]} [content] every fragment of what is attributed
 * @property {number} attribution equal for the parts of one act of saying
 * @property {number} confidence 0 to 1: how likely kind and speaker are right
 * @property {string} why in one sentence, for the reader
 *
 * @typedef {object} Claim
 * @property {Span} span
 * @property {CheckClass} class
 * @property {number} score 0 to 1: how likely the sentence is worth checking
 * @property {{ name: string, evidence: Span[] }[]} types
 * @property {Source | null} claimant
 * @property {"article" | "direct" | "indirect" | "mixed" | "anonymous"} voice
 * @property {Span[]} hedges
 * @property {Verification | null} verification what the text itself says of its truth
 * @property {string} why in one sentence, for the reader
 *
 * @typedef {object} Verification
 * @property {"unverified" | "disputed" | "debunked" | "corroborated"} status
 * @property {Span} cue
 * @property {number[]} [about] indexes of the claims it speaks of
 *
 * @typedef {{ code: string, message: string }} Diagnostic
 */

/**
 * Two articles side by side. `a` and `b` are indexes into the quotes of the first and the second
 * analysis; spans are UTF-16 code units into the text of the one or the other. Quotes are those in
 * quote marks: reports are the article's own words and are not compared.
 *
 * @typedef {object} Comparison
 * @property {"onrecord.comparison/1"} schema
 * @property {"utf16"} offset_unit
 * @property {string} summary one or two sentences
 * @property {ComparedArticle[]} articles the two
 * @property {QuotePair[]} quotes that stand in both
 * @property {number[]} only_a quotes that stand only in the first
 * @property {number[]} only_b
 * @property {number[]} speakers_a entities that only the first quotes or reports
 * @property {number[]} speakers_b
 * @property {FigureDifference[]} figures
 * @property {QuotePair[]} repeated_a one quote twice in the first; both indexes are of its quotes
 * @property {QuotePair[]} repeated_b
 *
 * @typedef {{ title: string, site: string, published: string, url: string }} ComparedArticle
 *
 * @typedef {"same" | "trimmed" | "reworded" | "spliced"} Verdict the same words; words left out;
 *   other words; one runs together what the other prints as separate statements
 *
 * @typedef {object} QuotePair
 * @property {number} a
 * @property {number} b
 * @property {Verdict} verdict
 * @property {number} similarity 0 to 1
 * @property {boolean} speakers_differ both name somebody, and not the same
 * @property {Edit[]} edits from the first to the second, in reading order
 * @property {string} why
 *
 * @typedef {object} Edit
 * @property {"equal" | "insert" | "delete" | "replace"} op
 * @property {Span} a words of the first quote; empty for "insert"
 * @property {Span} b words of the second; empty for "delete"
 * @property {true} [editorial] an editor's bracket or ellipsis accounts for it
 *
 * @typedef {object} FigureDifference sentences on one thing with different figures or dates
 * @property {Span} sentence_a
 * @property {Span} sentence_b
 * @property {Span} a the figure
 * @property {Span} b
 * @property {string} why
 *
 * The quotes that stand in several places of a list of articles, those of most articles first.
 *
 * @typedef {object} QuoteClusters
 * @property {"onrecord.quote_clusters/1"} schema
 * @property {"utf16"} offset_unit
 * @property {string} summary
 * @property {ComparedArticle[]} articles
 * @property {QuoteCluster[]} clusters
 *
 * @typedef {object} QuoteCluster
 * @property {number} fullest index into `members`: the one with the most words
 * @property {boolean} speakers_differ
 * @property {ClusterMember[]} members
 *
 * @typedef {object} ClusterMember
 * @property {number} article index into the list
 * @property {number} quote index into its quotes
 * @property {Verdict} verdict against the fullest member
 * @property {Edit[]} edits from the fullest member (`a`) to this one (`b`)
 */

/**
 * @typedef {object} AnalyzeOptions
 * @property {"auto" | "html" | "text"} [input] what the input is; "auto" decides by looking
 * @property {string} [url] address of the page, to resolve relative links
 * @property {AbortSignal | undefined} [signal] cancels the call
 *
 * @typedef {object} Overrides
 * @property {number[]} [keep] blocks to put back, as indexes into `blocks`
 * @property {number[]} [remove] blocks to take out
 *
 * @typedef {{ signal?: AbortSignal | undefined }} CallOptions
 *
 * @typedef {"json" | "text" | "markdown" | "csv" | "web-annotation" | "html"} ExportFormat
 *
 * @typedef {"json" | "text" | "html"} ComparisonFormat
 *
 * @typedef {object} LoadOptions
 * @property {string | URL} [wasmUrl] where core.wasm is; by default beside this module. In browsers
 *   relative to the page, in Node a path or a file URL
 * @property {ArrayBuffer | ArrayBufferView} [wasmBinary] the bytes of core.wasm, instead of fetching
 * @property {string | URL} [compareUrl] where compare.wasm is, which is loaded when articles are compared
 *   for the first time; by default beside core.wasm
 * @property {ArrayBuffer | ArrayBufferView} [compareBinary] the bytes of compare.wasm
 * @property {boolean} [worker] run in a module worker and reject where none can be started (true), or
 *   on this thread (false). By default browsers take a worker where they can; Node has no worker
 *
 * @typedef {Disposable & AnalyzerMethods} Analyzer ended by `dispose()`, or by `using`
 *
 * @typedef {object} AnalyzerMethods
 * @property {string} version of the core
 * @property {(input: string, options?: AnalyzeOptions) => Promise<Analysis>} analyze
 * @property {(analysis: Analysis, overrides?: Overrides, options?: CallOptions) => Promise<Analysis>} annotate
 *   the second step again: with blocks put back or removed, from the article part of `analysis`
 * @property {(analysis: Analysis, format: ExportFormat, options?: CallOptions) => Promise<string>} export
 * @property {{
 *   (first: Analysis, second: Analysis, options?: CallOptions): Promise<Comparison>,
 *   (list: [Analysis, Analysis], options?: CallOptions): Promise<Comparison>,
 *   (list: Analysis[], options?: CallOptions): Promise<Comparison | QuoteClusters>,
 * }} compare two articles side by side, or a list: of two as well, of any other number as clusters of
 *   one quote. Like `export`, it starts from the article parts of the analyses.
 * @property {(analyses: Analysis[], format: ComparisonFormat, options?: CallOptions) => Promise<string>} exportComparison
 * @property {() => void} dispose frees worker and memory; later calls are rejected
 */

export {};
