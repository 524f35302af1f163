import WebPage

/// The page's style sheet: old and new side by side, on a phone one below the other.
enum DifferencesPageStyle {
  static let sheet = PageLiteral(CommonStyle.base, base, narrow, print)

  private static let base: StaticString = """

    :root { --gone: #9c1c14; --gone-paper: #fdecea; --come: #1d5c24; --come-paper: #e4f3e5; }
    @media (prefers-color-scheme: dark) {
      :root { --gone: #ffb1a9; --gone-paper: #43201d; --come: #a4dca8; --come-paper: #1c3820; }
    }
    main { padding-bottom: 3rem; }
    .verdict { font-size: 1.125rem; font-weight: 600; margin-top: 0; margin-bottom: .75rem; max-width: 73.5rem; }
    .editions { margin-top: 0; margin-bottom: 0; }
    .editions div { display: flex; gap: .5rem; }
    .editions dt { color: var(--soft); min-width: 4rem; }
    .editions dd { margin: 0; overflow-wrap: anywhere; }
    .sections { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; color: var(--soft); }
    .sections li { padding: .25rem 0; }
    h2 { border-bottom: 2px solid var(--accent); padding-bottom: .375rem; }
    h2 .number { color: var(--soft); font-weight: 400; }
    .meaning { color: var(--soft); margin: 0; }
    h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; overflow-wrap: anywhere; }
    .changes { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .9375rem; }
    .changes th, .changes td { border: 1px solid var(--line); padding: .375rem .5rem; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
    .changes th { background: var(--panel); color: var(--soft); font-size: .8125rem; }
    .changes th[data-column="1"] { width: 21%; }
    .changes th[data-column="2"] { width: 15%; }
    .changes td { white-space: pre-line; }
    .changes td.blank { color: var(--soft); }
    del { color: var(--gone); background: var(--gone-paper); text-decoration: line-through; }
    ins { color: var(--come); background: var(--come-paper); text-decoration: underline; text-underline-offset: .15em; }

    """

  private static let narrow: StaticString = """
    @media (max-width: 46rem) {
      header.page { padding-top: 1.5rem; padding-bottom: 1rem; }
      .changes, .changes tbody, .changes tr, .changes td { display: block; }
      .changes thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .changes tr { border: 1px solid var(--line); border-radius: .375rem; overflow: hidden; margin-bottom: .75rem; }
      .changes td { border: 0; padding: .375rem .75rem; }
      .changes td + td { border-top: 1px solid var(--line); }
      .changes td.blank { display: none; }
      .changes td::before { content: attr(data-caption); display: block; font-size: .8125rem; color: var(--soft); }
    }

    """

  private static let print: StaticString = """
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      :root {
        --paper: #ffffff; --ink: #000000; --soft: #333333; --line: #888888; --panel: #f3f3f3; --link: #000000; --accent: #000000;
        --gone: #000000; --gone-paper: #ffffff; --come: #000000; --come-paper: #ffffff;
      }
      body { font-size: 10pt; }
      header.page { padding-top: .5rem; border-top-width: .125rem; }
      .sections { display: none; }
      h2, h3, h4 { break-after: avoid; }
      h1 { font-size: 16pt; } h2 { font-size: 13pt; margin-top: 14pt; } h3 { font-size: 11pt; } h4 { font-size: 10pt; }
      .changes { font-size: 9pt; } .changes th { font-size: 8pt; }
      .changes tr { break-inside: avoid; }
      ins { font-weight: 600; }
    }

    """
}
