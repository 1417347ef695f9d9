// Filters, copy buttons, links into closed parts, print. It adds; nothing needs it to be read.
(function () {
  'use strict';
  var form = document.getElementById('filters');
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };
  var lower = function (element) {
    return element.textContent.toLowerCase();
  };

  var live = document.createElement('p');
  live.className = 'jump';
  live.setAttribute('role', 'status');
  document.body.appendChild(live);

  function addButton(pre) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy: ' + pre.textContent.slice(0, 60));
    pre.classList.add('with-button');
    pre.appendChild(button);
  }
  // Buttons come with the part of the page that is opened: a page of many targets has thousands of commands.
  function addButtons(root) {
    all('pre.copy:not(.with-button)', root).forEach(function (pre) {
      var closed = pre.parentElement.closest('details:not([open])');
      if (!closed) addButton(pre);
    });
  }
  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('pre.copy button');
    if (!button) return;
    var code = button.parentElement.querySelector('code');
    var say = function (text) {
      button.textContent = text;
      live.textContent = text === 'Copied' ? 'Copied.' : 'Selected, copy it with the keyboard.';
      setTimeout(function () {
        button.textContent = 'Copy';
        live.textContent = '';
      }, 2000);
    };
    var fallback = function () {
      select(code);
      say(document.execCommand('copy') ? 'Copied' : 'Selected');
    };
    if (navigator.clipboard)
      navigator.clipboard.writeText(code.textContent).then(function () {
        say('Copied');
      }, fallback);
    else fallback();
  });
  document.addEventListener(
    'toggle',
    function (event) {
      if (event.target.open) addButtons(event.target);
    },
    true,
  );
  addButtons(document);

  var targets = all('article.target').map(function (element) {
    return {
      element: element,
      cluster: element.dataset.cluster,
      head: lower(element.querySelector('summary')),
      items: all('[data-status]', element).map(function (item) {
        return {
          element: item,
          status: item.dataset.status,
          check: item.dataset.check,
          count: Number(item.dataset.count || 1),
          text: null,
        };
      }),
      tables: all('table, .quiet', element).filter(function (table) {
        return table.querySelector('[data-status]');
      }),
    };
  });
  var total = targets.reduce(function (sum, target) {
    return target.items.reduce(function (own, item) {
      return own + item.count;
    }, sum);
  }, 0);
  var plural = function (number, noun) {
    return number + ' ' + noun + (number === 1 ? '' : 's');
  };

  function apply() {
    var boxes = all('input[name=status]', form);
    var on = {};
    boxes.forEach(function (box) {
      on[box.value] = box.checked;
    });
    var check = form.elements.check.value;
    var cluster = form.elements.cluster.value;
    var words = form.elements.text.value.trim().toLowerCase();
    var narrowed =
      check !== '' ||
      boxes.some(function (box) {
        return !box.checked;
      });
    var shownTargets = 0;
    var shownItems = 0;
    targets.forEach(function (target) {
      var here = cluster === '' || target.cluster === cluster;
      var named = words === '' || target.head.indexOf(words) >= 0;
      var shown = 0;
      var count = 0;
      target.items.forEach(function (item) {
        var fits = here && on[item.status] && (check === '' || item.check === check);
        if (fits && !named) {
          if (item.text === null) item.text = lower(item.element);
          fits = item.text.indexOf(words) >= 0;
        }
        item.element.hidden = !fits;
        if (fits) {
          shown += 1;
          count += item.count;
        }
      });
      target.tables.forEach(function (table) {
        table.closest('details').hidden = !table.querySelector('[data-status]:not([hidden])');
      });
      var visible = here && (shown > 0 || (named && !narrowed));
      target.element.hidden = !visible;
      if (visible) {
        shownTargets += 1;
        shownItems += count;
      }
    });
    rows.forEach(function (row) {
      row.element.hidden = row.targets.every(function (target) {
        return target && target.hidden;
      });
    });
    document.getElementById('count').textContent =
      'Showing ' +
      shownItems +
      ' of ' +
      plural(total, 'finding') +
      ' on ' +
      shownTargets +
      ' of ' +
      plural(targets.length, 'target') +
      '.';
  }
  // A row of the table is shown as long as one of its targets is.
  var rows = all('.matrix tbody tr').map(function (row) {
    return {
      element: row,
      targets: all('[data-target]', row).map(function (cell) {
        return document.getElementById(cell.dataset.target);
      }),
    };
  });
  function toggleAll(open) {
    targets.forEach(function (target) {
      if (!target.element.hidden) target.element.querySelector('details').open = open;
    });
  }
  if (form) {
    var waiting;
    form.hidden = false;
    form.addEventListener('change', apply);
    form.addEventListener('input', function () {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 150);
    });
    form.addEventListener('reset', function () {
      setTimeout(apply, 0);
    });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      apply();
    });
    document.getElementById('open-all').addEventListener('click', function () {
      toggleAll(true);
    });
    document.getElementById('close-all').addEventListener('click', function () {
      toggleAll(false);
    });
    apply();
  }

  function follow() {
    var target = /^#[a-z]+\d*$/.test(location.hash) && document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden) {
      form.reset();
      apply();
    }
    for (var part = target; part; part = part.parentElement) if (part.tagName === 'DETAILS') part.open = true;
    var own = target.classList.contains('target') && target.querySelector('details');
    if (own) own.open = true;
    target.scrollIntoView();
    if (own) own.querySelector('summary').focus({ preventScroll: true });
  }
  addEventListener('hashchange', follow);
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) setTimeout(follow, 0);
  });
  follow();

  var closed = [];
  addEventListener('beforeprint', function () {
    closed = all('details:not([open])');
    closed.forEach(function (details) {
      details.open = true;
    });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (details) {
      details.open = false;
    });
  });
})();
