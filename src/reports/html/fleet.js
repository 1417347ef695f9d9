// The list of a fleet's targets, from the page's data, a hundred rows at a time. Names are only set as text.
(function () {
  'use strict';
  var source = document.getElementById('data');
  if (!source) return;
  var data = JSON.parse(source.textContent);
  var form = document.getElementById('filters');
  var list = document.getElementById('list');
  var rows = document.getElementById('rows');
  var ROWS = 100;
  var targets = data.targets.length / 3;

  function make(name, text, kind) {
    var element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  }
  function choose(name, values) {
    values
      .map(function (value, number) {
        return { value: value, number: number };
      })
      .sort(function (a, b) {
        return a.value < b.value ? -1 : 1;
      })
      .forEach(function (each) {
        var option = make('option', each.value);
        option.value = String(each.number);
        form.elements[name].appendChild(option);
      });
  }
  var checks = [];
  data.kinds.forEach(function (kind) {
    kind.findings.forEach(function (finding) {
      if (checks.indexOf(finding[1]) < 0) checks.push(finding[1]);
    });
  });
  choose('check', checks);
  choose('cluster', data.clusters);
  data.facets.forEach(function (facet, at) {
    choose('facet' + at, facet.values);
  });

  // The text to search: each name once, however many targets have it.
  function lower(text) {
    return text.toLowerCase();
  }
  var texts = {
    images: data.images.map(lower),
    clusters: data.clusters.map(function (name, at) {
      return data.facets
        .reduce(function (all, facet) {
          return all + '\n' + facet.values[facet.of[at]];
        }, name)
        .toLowerCase();
    }),
    kinds: data.kinds.map(function (kind) {
      var checks = kind.findings.map(function (finding) {
        return finding[0] + ' ' + finding[1];
      });
      return lower([kind.verdict, checks.join('\n'), kind.pools.join('\n')].join('\n'));
    }),
  };
  function has(names, word) {
    return names.map(function (name) {
      return name.indexOf(word) >= 0;
    });
  }

  // The number of findings of a kind that match.
  function findingsOf(kind, asked) {
    return kind.findings.reduce(function (sum, finding) {
      var fits =
        asked.on[finding[0]] &&
        (asked.check === '' || finding[1] === asked.check) &&
        (asked.cause === '' || finding[2] === asked.cause);
      return fits ? sum + finding[3] : sum;
    }, 0);
  }
  function askedFor() {
    var on = {};
    var boxes = Array.prototype.slice.call(form.querySelectorAll('input[name=status]'));
    boxes.forEach(function (box) {
      on[box.value] = box.checked;
    });
    var check = form.elements.check.value;
    return {
      on: on,
      check: check === '' ? '' : checks[Number(check)],
      cause: form.elements.cause.value,
      cluster: form.elements.cluster.value,
      whole: boxes.every(function (box) {
        return box.checked;
      }),
      words: form.elements.text.value.trim().toLowerCase().split(/\s+/),
    };
  }
  var found = new Uint32Array(targets);
  var shown = 0;
  var findings = 0;
  var first = 0;
  var total = 0;
  for (var at = 2; at < data.targets.length; at += 3)
    data.kinds[data.targets[at]].findings.forEach(function (finding) {
      total += finding[3];
    });

  function apply() {
    var asked = askedFor();
    var any = asked.whole && asked.check === '' && asked.cause === '';
    var counts = data.kinds.map(function (kind) {
      return findingsOf(kind, asked);
    });
    var clusters = data.clusters.map(function (_, cluster) {
      return (
        (asked.cluster === '' || Number(asked.cluster) === cluster) &&
        data.facets.every(function (facet, at) {
          var value = form.elements['facet' + at].value;
          return value === '' || facet.of[cluster] === Number(value);
        })
      );
    });
    var words = asked.words.map(function (word) {
      return { images: has(texts.images, word), clusters: has(texts.clusters, word), kinds: has(texts.kinds, word) };
    });
    findings = 0;
    shown = 0;
    for (var target = 0; target < targets; target += 1) {
      var image = data.targets[3 * target];
      var cluster = data.targets[3 * target + 1];
      var kind = data.targets[3 * target + 2];
      var fits = clusters[cluster] && (any || counts[kind] > 0);
      for (var at = 0; fits && at < words.length; at += 1)
        fits = words[at].images[image] || words[at].clusters[cluster] || words[at].kinds[kind];
      if (!fits) continue;
      found[shown] = target;
      shown += 1;
      findings += counts[kind];
    }
    first = 0;
    write();
  }
  function write() {
    var last = Math.min(shown, first + ROWS);
    var all = document.createDocumentFragment();
    for (var at = first; at < last; at += 1) all.appendChild(row(found[at]));
    rows.textContent = '';
    rows.appendChild(all);
    list.scrollTop = 0;
    var cause = form.elements.cause.value;
    var title = cause === '' ? null : document.getElementById(cause + '-title');
    document.getElementById('before').disabled = first === 0;
    document.getElementById('next').disabled = last === shown;
    document.getElementById('count').textContent =
      'Showing ' +
      findings +
      ' of ' +
      plural(total, 'finding') +
      ' on ' +
      shown +
      ' of ' +
      plural(targets, 'target') +
      (title ? ' of this cause: ' + title.textContent : '') +
      (shown > ROWS ? '; rows ' + (first + 1) + ' to ' + last : '') +
      '.';
  }
  function plural(number, noun) {
    return number + ' ' + noun + (number === 1 ? '' : 's');
  }
  var MARK = { fail: '✗', unknown: '?', warn: '!', pass: '✓', skip: '–' };
  function badge(status) {
    var element = make('span', null, 'badge ' + status);
    var mark = make('span', MARK[status]);
    mark.setAttribute('aria-hidden', 'true');
    element.appendChild(mark);
    element.appendChild(document.createTextNode(' ' + status));
    return element;
  }
  function row(target) {
    var image = data.images[data.targets[3 * target]];
    var cluster = data.clusters[data.targets[3 * target + 1]];
    var kind = data.kinds[data.targets[3 * target + 2]];
    var element = make('tr');
    var head = make('th');
    head.setAttribute('scope', 'row');
    head.appendChild(make('code', image));
    element.appendChild(head);
    element.appendChild(make('td')).appendChild(make('code', cluster));
    var verdict = element.appendChild(make('td'));
    verdict.appendChild(badge(kind.verdict));
    if (kind.blind) verdict.appendChild(make('span', ' blind', 'note'));
    verdict.appendChild(listOf(kind.pools, 'pools', make.bind(null, 'li')));
    element.appendChild(make('td')).appendChild(
      listOf(kind.findings, 'pools', function (finding) {
        var item = make('li');
        item.appendChild(make('span', finding[0], finding[0]));
        item.appendChild(document.createTextNode(' '));
        var check = item.appendChild(make(finding[2] === '' ? 'span' : 'a', finding[1]));
        if (finding[2] !== '') check.href = '#' + finding[2];
        return item;
      }),
    );
    return element;
  }
  function listOf(items, kind, item) {
    var element = make('ul', null, kind);
    items.forEach(function (each) {
      element.appendChild(item(each));
    });
    return items.length === 0 ? document.createTextNode('') : element;
  }

  document.getElementById('list-note').hidden = true;
  form.hidden = false;
  list.hidden = false;
  var waiting;
  form.addEventListener('change', apply);
  form.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  form.addEventListener('reset', function () {
    form.elements.cause.value = '';
    setTimeout(apply, 0);
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    apply();
  });
  document.getElementById('before').addEventListener('click', function () {
    first -= ROWS;
    write();
  });
  document.getElementById('next').addEventListener('click', function () {
    first += ROWS;
    write();
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-cause]');
    if (!link) return;
    form.reset();
    form.elements.cause.value = link.dataset.cause;
  });
  apply();
})();
