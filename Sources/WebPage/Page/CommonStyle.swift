/// What the style sheets of the program's pages begin with: colours for light and dark, letters, links, headings.
package enum CommonStyle {
  package static let base: StaticString = """

    :root {
      --paper: #ffffff; --ink: #1a1c20; --soft: #535862; --line: #cfd4dc; --field: #6f7683;
      --panel: #f3f5f8; --link: #0b4f9e; --accent: #123a6b;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14171c; --ink: #e9ebee; --soft: #b3b9c4; --line: #3a414c; --field: #8d95a3;
        --panel: #1d2229; --link: #94c1f7; --accent: #94c1f7;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { background: var(--paper); color: var(--ink); scroll-padding-top: 1rem; }
    body {
      margin: 0; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    header.page, main, footer.page { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:hover { text-decoration-thickness: .15em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem); line-height: 1.2; margin: 0 0 .75rem; max-width: 28em; text-wrap: balance; }
    h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.5rem 0 1rem; }
    h3 { font-size: 1.0625rem; line-height: 1.35; margin: 1.75rem 0 .625rem; }
    header.page { padding-top: 2.5rem; padding-bottom: 1.5rem; border-top: .375rem solid var(--accent); max-width: none; }
    header.page > * { max-width: 73.5rem; margin-left: auto; margin-right: auto; }

    """
}
