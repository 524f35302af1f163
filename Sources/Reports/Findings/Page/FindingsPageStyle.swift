import WebPage

/// The page's style sheet. The filter is a matter of style alone: parts say which severities they hold, and are
/// hidden where all of those are unticked. Browsers that know no `:has` show no filter and everything else.
enum FindingsPageStyle {
  static let sheet = PageLiteral(CommonStyle.base, base, quotes, filter, narrow, print)

  private static let base: StaticString = """

    :root {
      --error: #b3261e; --error-paper: #fdecea; --warning: #8a5a00; --warning-paper: #fff4d6;
      --note: #0b4f9e; --note-paper: #e8f1fc; --clean: #256029;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --error: #ff9d94; --error-paper: #43201d; --warning: #f2c35e; --warning-paper: #3a2f14;
        --note: #94c1f7; --note-paper: #1a2d45; --clean: #8fd194;
      }
    }
    [data-severity="error"] { --tone: var(--error); --tone-paper: var(--error-paper); }
    [data-severity="warning"] { --tone: var(--warning); --tone-paper: var(--warning-paper); }
    [data-severity="note"] { --tone: var(--note); --tone-paper: var(--note-paper); }
    [data-severity="none"] { --tone: var(--soft); }
    main { padding-bottom: 3rem; }
    .verdict { font-size: 1.125rem; font-weight: 600; margin-top: 0; margin-bottom: .5rem; }
    .verdict.error { color: var(--error); } .verdict.warning { color: var(--warning); } .verdict.clean { color: var(--clean); }
    .legend { list-style: none; margin-top: .75rem; margin-bottom: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .375rem 1.5rem; color: var(--soft); }
    .badge { display: inline-block; padding: 0 .5rem; border-radius: .25rem; font-size: .875rem; font-weight: 600; color: var(--tone); background: var(--tone-paper); white-space: nowrap; }
    .overview { border-collapse: collapse; width: 100%; margin-top: 1.5rem; }
    .overview caption { text-align: left; font-size: 1.375rem; font-weight: 700; padding-bottom: .5rem; }
    .overview th, .overview td { text-align: left; font-weight: 400; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
    .overview tbody th { overflow-wrap: anywhere; }
    .overview thead th { color: var(--soft); font-size: .875rem; }
    .overview .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding: .375rem 0 .375rem 1rem; width: 1%; }
    .overview td { color: var(--tone, var(--error)); }
    .file > h2 { border-bottom: 2px solid var(--accent); padding-bottom: .375rem; margin-bottom: .5rem; overflow-wrap: anywhere; }
    .counts { color: var(--soft); margin: 0 0 1rem; }
    .sheet h3 { margin-top: 1.5rem; }
    .row > h3, h4 { font-size: 1rem; margin: 1.25rem 0 .375rem; }
    .findings { list-style: none; margin: 0; padding: 0; }
    .finding { border-left: .25rem solid var(--tone); padding: .125rem 0 .125rem .75rem; margin: .5rem 0 .75rem; }
    .finding p { margin: 0; max-width: 60em; }
    .finding .advice { padding-left: 1.25rem; text-indent: -1.25rem; }
    .finding .advice::before { content: "→" / ""; display: inline-block; width: 1.25rem; text-indent: 0; color: var(--tone); font-weight: 700; }
    .finding .rule { color: var(--soft); font-size: .875rem; }
    .nothing { display: none; font-weight: 600; }
    .clean ul { padding-left: 1.25rem; columns: 24rem 2; column-gap: 2rem; }
    .clean li { overflow-wrap: anywhere; }

    """

  private static let quotes: StaticString = """
    .quote { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .9375rem; }
    .quote th, .quote td { border: 1px solid var(--line); padding: .375rem .5rem; text-align: left; vertical-align: top; font-weight: 400; }
    .quote th { background: var(--panel); color: var(--soft); font-size: .8125rem; hyphens: auto; }
    .quote th[data-column="1"] { width: 3.5rem; }
    .quote td { white-space: pre-line; color: var(--soft); }
    .quote td.marked { color: var(--ink); background: var(--tone-paper); outline: 2px solid var(--tone); outline-offset: -2px; }
    .quote mark { background: none; color: inherit; }
    .quote em { color: var(--tone); }

    """

  private static let filter: StaticString = """
    .filter { display: none; }
    @supports selector(body:has(a)) {
      .filter { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; border: 0; margin: 0 -.5rem; padding: .5rem; background: var(--paper); position: sticky; top: 0; z-index: 1; }
      .filter legend { float: left; padding: 0; margin-right: 1rem; color: var(--soft); }
      .filter label { display: inline-flex; align-items: center; gap: .375rem; min-height: 2rem; cursor: pointer; color: var(--tone); font-weight: 600; }
      .filter input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--accent); }
      .filter .number { font-variant-numeric: tabular-nums; font-weight: 400; }
      body:has(#show-error:not(:checked)) [data-holds="error"],
      body:has(#show-warning:not(:checked)) [data-holds="warning"],
      body:has(#show-note:not(:checked)) [data-holds="note"],
      body:has(#show-error:not(:checked)):has(#show-warning:not(:checked)) [data-holds="error warning"],
      body:has(#show-error:not(:checked)):has(#show-note:not(:checked)) [data-holds="error note"],
      body:has(#show-warning:not(:checked)):has(#show-note:not(:checked)) [data-holds="warning note"],
      body:has(#show-error:not(:checked)):has(#show-warning:not(:checked)):has(#show-note:not(:checked)) [data-holds="error warning note"] { display: none; }
      body:has(.filter):not(:has(.filter input:checked)) .nothing { display: block; }
      html { scroll-padding-top: 4rem; }
    }

    """

  private static let narrow: StaticString = """
    @media (max-width: 46rem) {
      header.page { padding-top: 1.5rem; padding-bottom: 1rem; }
      .quote, .quote tbody, .quote tr, .quote td { display: block; }
      .quote thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .quote tr { border: 1px solid var(--line); border-radius: .375rem; overflow: hidden; }
      .quote td { border: 0; padding: .375rem .75rem; }
      .quote td + td { border-top: 1px solid var(--line); }
      .quote td.blank { display: none; }
      .quote td::before { content: attr(data-caption); display: block; font-size: .8125rem; color: var(--soft); }
      .filter { position: static; }
      html { scroll-padding-top: 1rem; }
      .overview thead th, .overview .number { font-size: .8125rem; padding-left: .5rem; }
    }
    @media (max-width: 30rem) {
      .overview thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    }

    """

  private static let print: StaticString = """
    @media print {
      @page { size: A4 landscape; margin: 12mm; }
      :root {
        --paper: #ffffff; --ink: #000000; --soft: #333333; --line: #888888; --panel: #f3f3f3; --link: #000000; --accent: #000000;
        --error: #8c1d18; --error-paper: #ffffff; --warning: #5c3c00; --warning-paper: #ffffff; --note: #0b3d78; --note-paper: #ffffff;
      }
      body { font-size: 10pt; }
      header.page { padding-top: .5rem; border-top-width: .125rem; }
      .filter { display: none !important; }
      a { text-decoration: none; }
      h2, h3, h4 { break-after: avoid; }
      h1 { font-size: 16pt; } h2 { font-size: 13pt; margin-top: 14pt; } h3 { font-size: 11pt; } h4 { font-size: 10pt; }
      .verdict { font-size: 11pt; }
      .finding, .quote { break-inside: avoid; }
      .quote { break-after: avoid; font-size: 9pt; }
      .quote th, .finding .rule, .badge { font-size: 8pt; }
      .badge { padding: 0; }
    }

    """
}
