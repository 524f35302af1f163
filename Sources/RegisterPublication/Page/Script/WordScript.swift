/// Words as the search compares them: without case, ё and endings, and with one letter mistyped.
enum WordScript {
  static let forms: StaticString = #"""
    function wordsOf(text) {
      return text.normalize('NFC').toLowerCase().replace(/ё/g, 'е').replace(/[\u00ad\u0301\u200b-\u200f\u2060\ufeff]/g, '')
        .match(/[\p{L}\p{N}]+/gu) || [];
    }

    /* The endings of adjectives, nouns and verbs; a word keeps four letters, or three before a vowel or a soft sign. */
    var reflexive = /^(.{5,})с[яь]$/;
    var ending = new RegExp('^(.{4,}?)(?:' + [
      '(?:иями|ями|ами|иях|ях|ах|иям|ям|ам|ией|ием|иев|ий|ия|ию|ие|ии|ью|ья|ье|ов|ев|ом|ем|ой|ей|ою|ею)',
      '(?:ими|ыми|его|ого|ему|ому|ая|яя|ую|юю|ое|ее|ые|ый|им|ым|их|ых)',
      '(?:ировать|овать|ивать|ывать|нуть|ить|ать|ять|еть|ыть|ть|ти|ишь|ешь|ите|ете|ует|уют|ит|ет|ат|ят|ут|ют|ала|али|ало|ила|или|ило)'
    ].join('|') + ')$');
    var shortEnding = /^(.{3,})[аеиоуыэюяьй]$/;

    function stemOf(word) {
      if (/^[a-z\d]/.test(word)) { return word; }
      var rest = word.replace(reflexive, '$1');
      var found = ending.exec(rest) || shortEnding.exec(rest);
      return found ? found[1] : rest;
    }

    /* What a word may begin with: its stem, and the stem with a fleeting vowel or without («справок», «справка»). */
    function stemsOf(word) {
      var stem = stemOf(word), stems = [stem];
      var full = /^(.{2,}[^аеиоуыэюяйь])[ое]([кцн])$/.exec(stem);
      if (full && word === stem) { stems.push(full[1] + full[2]); }
      var empty = /^(.{2,}[^аеиоуыэюяйь])([кц])$/.exec(stem);
      if (empty && word !== stem) { stems.push(empty[1] + 'о' + empty[2], empty[1] + 'е' + empty[2]); }
      return stems;
    }

    /* Whether one letter added, left out, changed, or two neighbours changed about makes one text of the other. */
    function nearlySame(a, b) {
      if (Math.abs(a.length - b.length) > 1) { return false; }
      var start = 0;
      while (start < a.length && a[start] === b[start]) { start += 1; }
      var enda = a.length, endb = b.length;
      while (enda > start && endb > start && a[enda - 1] === b[endb - 1]) { enda -= 1; endb -= 1; }
      var lefta = enda - start, leftb = endb - start;
      return lefta <= 1 && leftb <= 1 ||
        lefta === 2 && leftb === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
    }

    function nearlyBegins(word, stem) {
      for (var length = stem.length - 1; length <= stem.length + 1; length += 1) {
        if (nearlySame(word.slice(0, length), stem)) { return true; }
      }
      return false;
    }

    """#
}
