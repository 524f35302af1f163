import WebPage

/// The page's style sheet. The narrow layout names a cell's column as the form does, in Russian always.
enum PageStyle {
  static let sheet = PageLiteral(CommonStyle.base, base, entries, narrow, print)

  private static let base: StaticString = """

    :root {
      --digital: #1f6fc0; --digital-ink: #0b4479; --digital-paper: #e2eefb;
      --offline: #a2692a; --offline-ink: #6a3f06; --offline-paper: #f7ecdc;
      --need: #4c6b3c;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --digital: #5b9fe6; --digital-ink: #c4defb; --digital-paper: #17324f;
        --offline: #d1a05a; --offline-ink: #f3dcb4; --offline-paper: #3f2f16;
        --need: #93b681;
      }
    }
    .skip { position: absolute; left: -100vw; top: 0; padding: .75rem 1.25rem; background: var(--accent); color: var(--paper); }
    .skip:focus { left: 0; z-index: 1; }
    .authority { color: var(--soft); margin-top: 0; margin-bottom: .5rem; }
    .edition { margin: 0; }
    .edition + :not(.edition) { margin-top: 1.25rem; }
    .jump { margin: 0 0 1.25rem; }
    .jump a { display: inline-block; padding: .5rem 1.125rem; border-radius: .375rem; background: var(--accent); color: var(--paper); text-decoration: none; font-weight: 600; }
    .jump a:hover { text-decoration: underline; }
    .files ul { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 .5rem; padding: 0; }
    .files summary { padding: .25rem 0 .5rem; cursor: pointer; }
    .files a {
      display: block; padding: .4375rem .75rem; border: 1px solid var(--field); border-radius: .375rem;
      text-decoration: none; background: var(--paper);
    }
    .files a:hover { background: var(--panel); text-decoration: underline; }
    .kind { color: var(--soft); font-size: .875rem; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 0 0 2rem; }
    .figures div { background: var(--panel); border-radius: .5rem; padding: .875rem 1rem; border-left: .25rem solid var(--line); display: flex; flex-direction: column-reverse; justify-content: flex-end; }
    .figures .digital { border-color: var(--digital); }
    .figures .offline { border-color: var(--offline); }
    .figures dt { color: var(--soft); font-size: .9375rem; }
    .figures dd { margin: 0; font-size: 1.875rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 2rem; align-items: start; }
    .charts .wide { grid-column: 1 / -1; }
    .summary table { border-collapse: collapse; width: 100%; }
    .summary caption { text-align: left; font-weight: 600; padding-bottom: .375rem; }
    .summary .note { display: block; font-weight: 400; color: var(--soft); font-size: .875rem; }
    .key { display: inline-block; margin-right: .75rem; white-space: nowrap; }
    .key::before { content: ""; display: inline-block; width: .75rem; height: .75rem; margin-right: .375rem; vertical-align: -.0625rem; }
    .key.digital::before { background: var(--digital); } .key.offline::before { background: var(--offline); }
    .summary th, .summary td { padding: .3125rem .75rem .3125rem 0; text-align: left; font-weight: 400; border-bottom: 1px solid var(--line); vertical-align: baseline; }
    .summary thead th { color: var(--soft); font-size: .875rem; vertical-align: bottom; }
    .summary .number { text-align: right; font-variant-numeric: tabular-nums; width: 1%; white-space: nowrap; }
    .summary thead th:not(:first-child):not(:last-child) { text-align: right; width: 1%; }
    .summary td.bar { width: 38%; padding-right: 0; }
    .summary svg { display: block; width: 100%; height: .75rem; }
    rect.digital { fill: var(--digital); } rect.offline { fill: var(--offline); } rect.need { fill: var(--need); }
    .contents details { border-bottom: 1px solid var(--line); }
    .contents summary { padding: .5rem 0; cursor: pointer; }
    .contents .count { color: var(--soft); font-size: .875rem; }
    .contents ul { margin: .25rem 0 1rem; padding-left: 1.25rem; columns: 24rem 2; column-gap: 2rem; }
    .contents li { padding: .125rem 0; break-inside: avoid; }
    #search { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .75rem 1rem; align-items: end; background: var(--panel); border-radius: .5rem; padding: 1rem; margin: 2.5rem 0 0; }
    #search .query { grid-column: 1 / -1; }
    #search label { display: block; font-size: .9375rem; margin-bottom: .25rem; }
    #search input, #search select, #search button {
      width: 100%; font: inherit; color: var(--ink); background: var(--paper); min-height: 2.75rem;
      border: 1px solid var(--field); border-radius: .375rem; padding: .375rem .625rem;
    }
    #search input::placeholder { color: var(--soft); opacity: 1; }
    #search button { cursor: pointer; }
    #search button:hover { background: var(--panel); }
    #found { grid-column: 1 / -1; margin: 0; font-weight: 600; }
    footer.page { padding-top: 2rem; padding-bottom: 3rem; }

    """

  private static let entries: StaticString = """
    .direction > h2 { border-bottom: 2px solid var(--accent); padding-bottom: .375rem; }
    .large .process { content-visibility: auto; contain-intrinsic-size: auto 22rem; }
    .process table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    .process th, .process td {
      border: 1px solid var(--line); padding: .5rem .75rem; text-align: left; vertical-align: top; font-weight: 400;
    }
    .process td, .name { white-space: pre-line; }
    .process thead th { background: var(--panel); font-size: .875rem; color: var(--soft); }
    .process thead th:first-child { width: 30%; }
    .name { font-weight: 600; }
    .channel { display: block; width: fit-content; margin-top: .375rem; padding: .0625rem .5rem; border-radius: 1rem; font-size: .8125rem; }
    .channel.digital { background: var(--digital-paper); color: var(--digital-ink); }
    .channel.offline { background: var(--offline-paper); color: var(--offline-ink); }
    .missing { color: var(--soft); }

    """

  private static let narrow: StaticString = """
    @media (max-width: 46rem) {
      header.page { padding-top: 1.5rem; }
      .process table, .process tbody, .process tr, .process th, .process td { display: block; }
      .process thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .process tbody tr { border: 1px solid var(--line); border-radius: .5rem; margin-bottom: .75rem; overflow: hidden; }
      .process tbody th, .process tbody td { border: 0; padding: .625rem .875rem; }
      .process tbody th { background: var(--panel); }
      .process tbody td + td { border-top: 1px solid var(--line); }
      .process td::before { display: block; font-size: .8125rem; color: var(--soft); margin-bottom: .125rem; }
      .process td:nth-child(2)::before { content: "Осуществляемое взаимодействие с клиентом"; }
      .process td:nth-child(3)::before { content: "Особенности взаимодействия с клиентом"; }
      .summary .wide tr > :nth-child(2) { display: none; }
      .summary table, .summary caption, .summary tbody, .summary th { display: block; }
      .summary thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .summary tbody tr { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); align-items: center; padding: .375rem 0; border-bottom: 1px solid var(--line); }
      .summary tbody th { grid-column: 1 / -1; }
      .summary tbody th, .summary tbody td { border: 0; padding: .125rem 0; }
      .summary .number { width: auto; padding-right: .75rem; }
      .summary td.bar { width: auto; }
      .figures { grid-template-columns: 1fr 1fr; gap: .5rem; }
      .figures div { padding: .625rem .75rem; }
      .figures dt { font-size: .875rem; line-height: 1.3; }
    }

    """

  private static let print: StaticString = """
    @media print {
      @page { size: A4 landscape; margin: 15mm; }
      :root {
        --paper: #ffffff; --ink: #000000; --soft: #333333; --line: #888888; --panel: #f3f3f3; --link: #000000;
        --accent: #000000; --digital-ink: #000000; --offline-ink: #000000;
        --digital-paper: #ffffff; --offline-paper: #ffffff;
      }
      body { font-size: 10pt; }
      header.page { padding-top: .5rem; border-top-width: .125rem; }
      .skip, .jump, .files, .contents, #search > :not(#found), #found:empty, footer.page { display: none !important; }
      #search { display: block; padding: 0; margin: 0; background: none; }
      a { text-decoration: none; }
      h2, h3 { break-after: avoid; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .large .process { content-visibility: visible; }
      .key::before, rect { print-color-adjust: exact; }
      .channel { padding: 0; }
    }

    """
}
