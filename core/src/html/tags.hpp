#pragma once

#include <cstdint>
#include <string_view>

/// The element names that the standard knows, and what it says about each.
namespace onrecord::html {

/// What tree construction asks about an element; combined as bits.
enum element_trait : std::uint16_t {
  no_trait = 0,
  special = 1,            ///< category "special" (13.2.4.2)
  formatting = 2,         ///< category "formatting"
  scope_end = 4,          ///< ends "in scope" and all its kinds but table scope
  list_scope_end = 8,     ///< ends "in list item scope" in addition
  button_scope_end = 16,  ///< ends "in button scope" in addition
  table_scope_end = 32,   ///< ends "in table scope"
  implied_end = 64,       ///< popped by "generate implied end tags"
  head_content = 128,     ///< goes by the rules of "in head" wherever it stands
  heading = 256,          ///< h1 to h6
  table_context = 512,    ///< table, tbody, tfoot, thead, tr: misplaced content is foster parented
  mathml_text = 1024,  ///< MathML text integration point (13.2.6, "tree construction dispatcher")
  html_inside = 2048,  ///< HTML integration point
};

// X(enumerator, name, traits). The traits are those in the HTML namespace; foreign elements have
// `foreign_traits`.
#define ONRECORD_HTML_TAGS(X)                                                    \
  X(a, "a", formatting)                                                          \
  X(abbr, "abbr", no_trait)                                                      \
  X(address, "address", special)                                                 \
  X(annotation_xml, "annotation-xml", no_trait)                                  \
  X(applet, "applet", special | scope_end)                                       \
  X(area, "area", special)                                                       \
  X(article, "article", special)                                                 \
  X(aside, "aside", special)                                                     \
  X(audio, "audio", no_trait)                                                    \
  X(b, "b", formatting)                                                          \
  X(base, "base", special | head_content)                                        \
  X(basefont, "basefont", special | head_content)                                \
  X(bgsound, "bgsound", special | head_content)                                  \
  X(big, "big", formatting)                                                      \
  X(blockquote, "blockquote", special)                                           \
  X(body, "body", special)                                                       \
  X(br, "br", special)                                                           \
  X(button, "button", special | button_scope_end)                                \
  X(canvas, "canvas", no_trait)                                                  \
  X(caption, "caption", special | scope_end)                                     \
  X(center, "center", special)                                                   \
  X(cite, "cite", no_trait)                                                      \
  X(code, "code", formatting)                                                    \
  X(col, "col", special)                                                         \
  X(colgroup, "colgroup", special)                                               \
  X(dd, "dd", special | implied_end)                                             \
  X(del, "del", no_trait)                                                        \
  X(desc, "desc", no_trait)                                                      \
  X(details, "details", special)                                                 \
  X(dialog, "dialog", no_trait)                                                  \
  X(dir, "dir", special)                                                         \
  X(div, "div", special)                                                         \
  X(dl, "dl", special)                                                           \
  X(dt, "dt", special | implied_end)                                             \
  X(em, "em", formatting)                                                        \
  X(embed, "embed", special)                                                     \
  X(fieldset, "fieldset", special)                                               \
  X(figcaption, "figcaption", special)                                           \
  X(figure, "figure", special)                                                   \
  X(font, "font", formatting)                                                    \
  X(footer, "footer", special)                                                   \
  X(foreign_object, "foreignobject", no_trait)                                   \
  X(form, "form", special)                                                       \
  X(frame, "frame", special)                                                     \
  X(frameset, "frameset", special)                                               \
  X(h1, "h1", special | heading)                                                 \
  X(h2, "h2", special | heading)                                                 \
  X(h3, "h3", special | heading)                                                 \
  X(h4, "h4", special | heading)                                                 \
  X(h5, "h5", special | heading)                                                 \
  X(h6, "h6", special | heading)                                                 \
  X(head, "head", special)                                                       \
  X(header, "header", special)                                                   \
  X(hgroup, "hgroup", special)                                                   \
  X(hr, "hr", special)                                                           \
  X(html, "html", special | scope_end | table_scope_end)                         \
  X(i, "i", formatting)                                                          \
  X(iframe, "iframe", special)                                                   \
  X(image, "image", no_trait)                                                    \
  X(img, "img", special)                                                         \
  X(input, "input", special)                                                     \
  X(ins, "ins", no_trait)                                                        \
  X(keygen, "keygen", special)                                                   \
  X(label, "label", no_trait)                                                    \
  X(li, "li", special | implied_end)                                             \
  X(link, "link", special | head_content)                                        \
  X(listing, "listing", special)                                                 \
  X(main, "main", special)                                                       \
  X(malignmark, "malignmark", no_trait)                                          \
  X(marquee, "marquee", special | scope_end)                                     \
  X(math, "math", no_trait)                                                      \
  X(menu, "menu", special)                                                       \
  X(meta, "meta", special | head_content)                                        \
  X(mglyph, "mglyph", no_trait)                                                  \
  X(mi, "mi", no_trait)                                                          \
  X(mn, "mn", no_trait)                                                          \
  X(mo, "mo", no_trait)                                                          \
  X(ms, "ms", no_trait)                                                          \
  X(mtext, "mtext", no_trait)                                                    \
  X(nav, "nav", special)                                                         \
  X(nobr, "nobr", formatting)                                                    \
  X(noembed, "noembed", special)                                                 \
  X(noframes, "noframes", special | head_content)                                \
  X(noscript, "noscript", special)                                               \
  X(object, "object", special | scope_end)                                       \
  X(ol, "ol", special | list_scope_end)                                          \
  X(optgroup, "optgroup", implied_end)                                           \
  X(option, "option", implied_end)                                               \
  X(p, "p", special | implied_end)                                               \
  X(param, "param", special)                                                     \
  X(path, "path", no_trait)                                                      \
  X(picture, "picture", no_trait)                                                \
  X(plaintext, "plaintext", special)                                             \
  X(pre, "pre", special)                                                         \
  X(q, "q", no_trait)                                                            \
  X(rb, "rb", implied_end)                                                       \
  X(rp, "rp", implied_end)                                                       \
  X(rt, "rt", implied_end)                                                       \
  X(rtc, "rtc", implied_end)                                                     \
  X(ruby, "ruby", no_trait)                                                      \
  X(s, "s", formatting)                                                          \
  X(script, "script", special | head_content)                                    \
  X(search, "search", special)                                                   \
  X(section, "section", special)                                                 \
  X(select, "select", special | scope_end)                                       \
  X(small, "small", formatting)                                                  \
  X(source, "source", special)                                                   \
  X(span, "span", no_trait)                                                      \
  X(strike, "strike", formatting)                                                \
  X(strong, "strong", formatting)                                                \
  X(style, "style", special | head_content)                                      \
  X(sub, "sub", no_trait)                                                        \
  X(summary, "summary", special)                                                 \
  X(sup, "sup", no_trait)                                                        \
  X(svg, "svg", no_trait)                                                        \
  X(table, "table", special | scope_end | table_scope_end | table_context)       \
  X(tbody, "tbody", special | table_context)                                     \
  X(td, "td", special | scope_end)                                               \
  X(template_, "template", special | scope_end | table_scope_end | head_content) \
  X(textarea, "textarea", special)                                               \
  X(tfoot, "tfoot", special | table_context)                                     \
  X(th, "th", special | scope_end)                                               \
  X(thead, "thead", special | table_context)                                     \
  X(time, "time", no_trait)                                                      \
  X(title, "title", special | head_content)                                      \
  X(tr, "tr", special | table_context)                                           \
  X(track, "track", special)                                                     \
  X(tt, "tt", formatting)                                                        \
  X(u, "u", formatting)                                                          \
  X(ul, "ul", special | list_scope_end)                                          \
  X(var, "var", no_trait)                                                        \
  X(video, "video", no_trait)                                                    \
  X(wbr, "wbr", special)                                                         \
  X(xmp, "xmp", special)

/// An element name; `unknown` for all that the standard gives no meaning.
enum class tag : std::uint8_t {
  unknown,
#define ONRECORD_TAG(enumerator, name, traits) enumerator,
  ONRECORD_HTML_TAGS(ONRECORD_TAG)
#undef ONRECORD_TAG
};

inline constexpr std::size_t tag_count = 1
#define ONRECORD_TAG(enumerator, name, traits) +1
    ONRECORD_HTML_TAGS(ONRECORD_TAG)
#undef ONRECORD_TAG
    ;

/// The tag called `lower_case_name`.
[[nodiscard]] tag find_tag(std::string_view lower_case_name);

/// The name, ending in a NUL; empty for `unknown`.
[[nodiscard]] const char* name_of(tag which);

/// The traits in the HTML namespace.
[[nodiscard]] std::uint16_t html_traits(tag which);

}  // namespace onrecord::html
