import WebPage

/// The page's script: instant search and filters. Without it the page shows everything.
enum PageScript {
  static let script = PageLiteral(
    """

    (function () {
      'use strict';
      var form = document.getElementById('search');
      if (!form) { return; }
      var found = document.getElementById('found');
      var controls = { q: form.elements.q, d: form.elements.d, c: form.elements.c, n: form.elements.n, m: form.elements.m };
      var entries = null;

      function plain(text) {
        return text.normalize('NFC').toLowerCase().replace(/ё/g, 'е').replace(/\\s+/g, ' ');
      }

      /* Gathered when it is first needed: a large page opens without it. */
      function gather() {
        entries = [];
        document.querySelectorAll('.direction').forEach(function (direction) {
          direction.querySelectorAll('.process').forEach(function (process) {
            var heading = process.querySelector('h3').textContent;
            process.querySelectorAll('tbody tr').forEach(function (row) {
              entries.push({
                row: row, process: process, direction: direction,
                text: plain(heading + ' ' + row.textContent),
                d: direction.dataset.d, c: row.dataset.c, m: row.dataset.m,
                n: ' ' + row.dataset.n + ' '
              });
            });
          });
        });
      }

      function apply() {
        if (!entries) { gather(); }
        var words = plain(controls.q.value).split(' ').filter(Boolean);
        var d = controls.d.value, c = controls.c.value, m = controls.m.value;
        var n = controls.n.value && ' ' + controls.n.value + ' ';
        var shown = 0;
        var open = new Set();
        entries.forEach(function (entry) {
          var fits = (!d || entry.d === d) && (!c || entry.c === c) && (!m || entry.m === m) &&
            (!n || entry.n.indexOf(n) >= 0) &&
            words.every(function (word) { return entry.text.indexOf(word) >= 0; });
          if (entry.row.hidden === fits) { entry.row.hidden = !fits; }
          if (fits) { shown += 1; open.add(entry.process); open.add(entry.direction); }
        });
        document.querySelectorAll('.direction, .process').forEach(function (part) {
          var hidden = !open.has(part);
          if (part.hidden !== hidden) { part.hidden = hidden; }
        });
        var asked = words.length || d || c || m || n;
        found.textContent = !asked ? '' : shown === 0 ? form.dataset.nothing :
          form.dataset.found.replace('{n}', shown).replace('{all}', entries.length);
      }

      var timer = 0;
      function soon() {
        clearTimeout(timer);
        timer = setTimeout(apply, 120);
      }

      form.addEventListener('input', soon);
      form.addEventListener('change', soon);
      form.addEventListener('submit', function (event) { event.preventDefault(); apply(); });
      form.addEventListener('reset', function () { setTimeout(apply, 0); });
      /* A place that the filters hide is shown when it is gone to. */
      window.addEventListener('hashchange', function () {
        var place = document.getElementById(location.hash.slice(1));
        if (place && place.closest('[hidden]')) {
          form.reset();
          setTimeout(function () { place.scrollIntoView(); }, 0);
        }
      });
      form.hidden = false;
      /* A browser that comes back to the page may have filled the form in again. */
      if (controls.q.value || controls.d.value || controls.c.value || controls.n.value || controls.m.value) { apply(); }
    })();

    """)
}
