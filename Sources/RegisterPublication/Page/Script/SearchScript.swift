/// The index that the search looks words up in, gathered in pauses after the page is shown.
enum SearchScript {
  static let index: StaticString = #"""
    var entries = [], sections = [], vocabulary = new Map(), words = null, gathered = 0;

    (function () {
      var order = 0;
      document.querySelectorAll('.direction').forEach(function (direction) {
        var d = { part: direction, shown: 0 };
        sections.push(d);
        direction.querySelectorAll('.process').forEach(function (process) {
          var p = { part: process, shown: 0, words: null };
          sections.push(p);
          process.querySelectorAll('tbody tr').forEach(function (row) {
            entries.push({
              row: row, process: p, direction: d, d: direction.dataset.d, c: row.dataset.c, m: row.dataset.m,
              n: row.dataset.n.split(' '), order: order, hidden: false
            });
            order += 1;
          });
        });
      });
    })();

    function note(word, order) {
      var places = vocabulary.get(word);
      if (!places) { vocabulary.set(word, [order]); }
      else if (places[places.length - 1] !== order) { places.push(order); }
    }

    function gather(entry) {
      if (!entry.process.words) { entry.process.words = wordsOf(entry.process.part.firstElementChild.textContent); }
      entry.process.words.forEach(function (word) { note(word, entry.order); });
      var text = entry.row.textContent;
      wordsOf(text).forEach(function (word) { note(word, entry.order); });
      /* A telephone number is found however it is divided. */
      (text.match(/\d[\d ()\u00a0\u2010-\u2013-]{5,}\d/g) || []).forEach(function (number) {
        note(bare(number.replace(/\D/g, '')), entry.order);
      });
    }

    /* A telephone number without +7 or 8. */
    function bare(digits) { return digits.replace(/^[78](?=\d{10}$)/, ''); }

    /* The words of a query; a telephone number is one of them. */
    function wordsAsked(text) {
      return wordsOf(text.replace(/[+\d][\d ()\u00a0\u2010-\u2013-]{5,}\d/g, function (number) {
        return ' ' + bare(number.replace(/\D/g, '')) + ' ';
      }));
    }

    /* Gathers until the time is up; true when all is gathered. */
    function gatherUntil(end) {
      while (gathered < entries.length) {
        gather(entries[gathered]);
        gathered += 1;
        if (gathered % 50 === 0 && performance.now() > end) { return false; }
      }
      if (!words) {
        words = Array.from(vocabulary, function (item) {
          return { word: item[0], stem: stemOf(item[0]), places: item[1] };
        });
      }
      return true;
    }

    function gatherInPauses() {
      var pause = window.requestIdleCallback || function (work) { setTimeout(work, 30); };
      pause(function () { if (!gatherUntil(performance.now() + 12)) { gatherInPauses(); } });
    }

    function mark(found, places) {
      for (var i = 0; i < places.length; i += 1) { found[places[i]] = 1; }
    }

    /* For each entry 1 where the word stands in it. */
    var lookedUp = new Map();
    function lookUp(word) {
      var found = lookedUp.get(word);
      if (found) { return found; }
      found = new Uint8Array(entries.length);
      var any = false, number = /^\d{5,}$/.test(word) ? bare(word) : '';
      var stems = stemsOf(word);
      words.forEach(function (known) {
        if (stems.some(function (stem) { return known.word.startsWith(stem); }) ||
          number && known.word.includes(number)) {
          any = true;
          mark(found, known.places);
        }
      });
      if (!any && word.length >= 4 && !/\d/.test(word)) {
        words.forEach(function (known) {
          if (nearlySame(known.word, word) || stems.some(function (stem) {
            return nearlySame(known.stem, stem) || word.length >= 6 && nearlyBegins(known.word, stem);
          })) { mark(found, known.places); }
        });
      }
      if (lookedUp.size > 100) { lookedUp.clear(); }
      lookedUp.set(word, found);
      return found;
    }

    """#
}
