/**
 * Bodies of pages as other people make them, each with a trap for whoever looks for words in the text of nodes. All are
 * written for these tests, with invented people.
 */

/** @type {[name: string, body: string][]} */
export const host_pages = [
  ["inline markup", `<article><h1>Ferry line to reopen</h1>
    <p>Mayor <b>Oda</b> <i>Prell</i> said on Monday the pier “is <em>safe <strong>again</strong></em>” after repairs that cost 4.1 million crowns.</p>
    <p>“We <a href="#a">were told</a> it would take a year. It to<b>ok</b> thr<i>ee</i>,” engineer <span>Jory <span>Aske</span></span> warned. “It <u>always</u> does.”</p></article>`],
  ["entities and odd spaces", `<article><p>&ldquo;Profits&nbsp;fell by 12&thinsp;&percnt; &mdash; that is &lsquo;bad&rsquo; &amp; we know&nbsp;it,&rdquo; said chief executive Runa&nbsp;Feldt of Halm &amp; S&ouml;ns.</p>
    <p>The    company
      paid &euro;3&nbsp;million in fines   in 2024, &lt;a record&gt; for the town.</p></article>`],
  ["emoji and other planes", `<article><p>😀 “We are 🏳️‍🌈 proud 👩‍👩‍👧 of what 𝒯𝒽𝑒 team did 🎉,” said coach Ulla Brandt. 🏫</p>
    <p>The club won 14 of 20 games 🥇 last year, the league said.</p></article>`],
  ["soft hyphens and word breaks", `<article><p>“The trans&shy;parency regu&shy;la&shy;tion was bro&shy;ken on<wbr>ly once,” spokes&shy;woman Edda Thorn said on Friday.</p>
    <p>Unem&shy;ploy&shy;ment rose to 7.5 per&shy;cent in March, the statis&shy;tics office said.</p></article>`],
  ["line breaks", `<article>“The dam held,”<br>said warden Piet Lanthier.<br><br>“It will hold next year too.”<br>
    The water rose by 3 metres in two days.</article>`],
  ["what is hidden or not text", `<article><style>.gone { display: none } p.x::before { content: "Ad " }</style>
    <p>“The <span class="gone">never was a </span>bridge <script>document.currentScript.title = "said nobody"</script>is closed,” <span hidden>lied</span> officer Mara Quist said.</p>
    <div class="gone"><p>“The bridge is closed,” officer Mara Quist said.</p></div>
    <p class="x">Traffic fell by 40 percent<template><p>not this</p></template> in May<!-- not this -->.</p>
    <noscript><p>“Enable scripts,” nobody said.</p></noscript></article>`],
  ["lists, tables and quotations", `<article><p>Doctor Ilse Branmoor gave three reasons:</p><ul><li>“Staff is short,” she said.</li><li>Costs rose by 9 percent.</li><li><p>“Nobody asked us,” she added.</p></li></ul>
    <blockquote><p>“I would not do it again,” said Branmoor.</p></blockquote>
    <table><tr><th>Year</th><th>Patients</th></tr><tr><td>2023</td><td>4,100</td></tr><tr><td>2024</td><td>5,300</td></tr></table>
    <p>The clinic treated 5,300 patients in 2024, more than ever before.</p></article>`],
  ["words that repeat", `<article><p>“Never again,” said Olaf Brun.</p><p>“Never again,” said Olaf Brun.</p><p>READ MORE: “Never again,” said Olaf Brun</p>
    <p>Minister Sana Veld said: “Never again,” and the hall said “Never again” too.</p><p>Taxes fell by 2 percent. Taxes fell by 2 percent.</p></article>`],
  ["made by scripts", `<article id="made"></article><script>
    const article = document.getElementById("made");
    for (const parts of [["“We", " are", " not", " done,” ", "said ", "Hanna Ohl."], ["Rents rose ", "", "by 11 ", "percent ", "in ", "2025."]]) {
      const p = document.createElement("p");
      for (const part of parts) p.append(document.createTextNode(part));
      article.append(p);
    }
    class Lead extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "open" }).append(document.createElement("slot")); } }
    customElements.define("x-lead", Lead);
    const lead = document.createElement("x-lead");
    lead.textContent = "“A slotted word,” said Timo Arck, who runs the mill.";
    article.append(lead);</script>`],
  ["preformatted, directions and other scripts", `<article><pre>“Two   spaces
  and a line,” said Vera Holm.</pre><p>“קודם <bdi>abc</bdi> שלום,” said <bdo dir="rtl">Ari Lev</bdo>, a teacher.</p>
    <p>“它们每天都在增长，” said Lin Wei, who counts them. The city has 21 million people.</p><p>“Ça n’a pas marché,” said Zoé Dûmal. “C’est fini.”</p></article>`],
];
