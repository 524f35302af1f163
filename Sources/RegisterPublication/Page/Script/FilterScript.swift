/// The form: what it shows and hides, its counts, and the page's address, which tells the same.
enum FilterScript {
  static let filters: StaticString = #"""
    var found = document.getElementById('found');
    var names = ['q', 'd', 'n', 'c', 'm'], choices = ['d', 'n', 'c', 'm'];
    var language = document.documentElement.lang;
    var options = {};
    choices.forEach(function (name) {
      options[name] = Array.from(form.elements[name].options).filter(function (option) { return option.value; })
        .map(function (option) { return { option: option, name: option.textContent.replace(/ \([^()]*\)$/, '') }; });
    });

    function fits(entry, name, value) {
      return !value || (name === 'n' ? entry.n.indexOf(value) >= 0 : entry[name] === value);
    }

    function apply() {
      var asked = wordsAsked(form.elements.q.value);
      if (asked.length) { gatherUntil(Infinity); }
      var lists = asked.map(lookUp);
      var values = {}, counts = {};
      choices.forEach(function (name) { values[name] = form.elements[name].value; counts[name] = {}; });
      function count(entry, name) {
        if (name === 'n') { entry.n.forEach(function (need) { counts.n[need] = (counts.n[need] || 0) + 1; }); }
        else { counts[name][entry[name]] = (counts[name][entry[name]] || 0) + 1; }
      }
      var shown = 0;
      sections.forEach(function (section) { section.shown = 0; });
      entries.forEach(function (entry) {
        var ok = lists.every(function (list) { return list[entry.order]; });
        var failed = ok ? choices.filter(function (name) { return !fits(entry, name, values[name]); }) : null;
        /* An option counts what it would show beside the other choices. */
        if (ok && failed.length === 0) { choices.forEach(function (name) { count(entry, name); }); }
        else if (ok && failed.length === 1) { count(entry, failed[0]); }
        var hidden = !ok || failed.length > 0;
        if (entry.hidden !== hidden) { entry.hidden = hidden; entry.row.hidden = hidden; }
        if (!hidden) { shown += 1; entry.process.shown += 1; entry.direction.shown += 1; }
      });
      sections.forEach(function (section) {
        var hidden = section.shown === 0;
        if (section.part.hidden !== hidden) { section.part.hidden = hidden; }
      });
      choices.forEach(function (name) {
        options[name].forEach(function (item) {
          var text = item.name + ' (' + (counts[name][item.option.value] || 0).toLocaleString(language) + ')';
          if (item.option.textContent !== text) { item.option.textContent = text; }
        });
      });
      var any = names.some(function (name) { return form.elements[name].value.trim(); });
      found.textContent = !any ? '' : shown === 0 ? form.dataset.nothing :
        form.dataset.found.replace('{n}', shown.toLocaleString(language))
          .replace('{all}', entries.length.toLocaleString(language));
    }

    /* Writes the form into the address; a new entry of the history where `isNew`. */
    function tell(isNew) {
      var parameters = new URLSearchParams(location.search);
      names.forEach(function (name) {
        var value = form.elements[name].value.trim();
        if (value) { parameters.set(name, value); } else { parameters.delete(name); }
      });
      var query = parameters.toString();
      if ((query ? '?' + query : '') === location.search) { return; }
      try {
        history[isNew ? 'pushState' : 'replaceState'](null, '', location.pathname + (query ? '?' + query : '') + location.hash);
      } catch (refused) { /* The page works where its address may not change. */ }
    }

    /* Fills the form in from the address. */
    function hear() {
      var parameters = new URLSearchParams(location.search), changed = false;
      names.forEach(function (name) {
        var value = (parameters.get(name) || '').slice(0, 200), field = form.elements[name];
        if (field.tagName === 'SELECT' && !options[name].some(function (item) { return item.option.value === value; })) {
          value = '';
        }
        if (field.value !== value) { field.value = value; changed = true; }
      });
      return changed;
    }

    var timer = 0, isTyping = false;
    form.addEventListener('input', function (event) {
      if (event.target !== form.elements.q) { return; }
      /* One entry of the history for one bout of typing. */
      tell(!isTyping);
      isTyping = true;
      clearTimeout(timer);
      timer = setTimeout(apply, entries.length > 2000 ? 150 : 60);
    });
    form.addEventListener('change', function (event) {
      if (event.target === form.elements.q) { isTyping = false; return; }
      clearTimeout(timer);
      isTyping = false;
      tell(true);
      apply();
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); clearTimeout(timer); isTyping = false; apply(); });
    form.addEventListener('reset', function () {
      setTimeout(function () { clearTimeout(timer); isTyping = false; tell(true); apply(); }, 0);
    });
    window.addEventListener('popstate', function () { isTyping = false; if (hear()) { apply(); } });
    /* A place that the filters hide is shown when it is gone to. */
    window.addEventListener('hashchange', function () {
      var place = document.getElementById(location.hash.slice(1));
      if (place && place.closest('[hidden]')) {
        form.reset();
        setTimeout(function () { place.scrollIntoView(); }, 20);
      }
    });
    form.hidden = false;
    hear();
    if (names.some(function (name) { return form.elements[name].value; })) { apply(); }
    gatherInPauses();

    """#
}
