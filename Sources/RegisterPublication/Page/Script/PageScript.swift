import WebPage

/// The page's script: instant search and filters, told in the page's address. Without it the page shows everything.
enum PageScript {
  static let script = PageLiteral(
    opening, WordScript.forms, SearchScript.index, FilterScript.filters, closing)

  private static let opening: StaticString = """

    (function () {
    'use strict';
    var form = document.getElementById('search');
    if (!form) { return; }

    """

  private static let closing: StaticString = """
    })();

    """
}
