// Filters, copy buttons, links into closed parts, print. The page is readable without it.
(function () {
  'use strict';
  // On a page that lists its targets from data, fleet.js has the filters.
  var form = document.getElementById('data') ? null : document.getElementById('filters');
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
  // Buttons are added when a part is opened: a page with many targets has thousands of commands.
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

  // With many targets, only what a filter needs is read: an article's content when it may be shown.
  var targets = all('article.target').map(function (element) {
    return {
      element: element,
      cluster: element.dataset.cluster,
      hidden: element.hidden,
      visible: true,
      head: null,
      items: null,
      tables: null,
    };
  });
  function itemsOf(target) {
    if (target.items !== null) return target.items;
    target.items = all('[data-status]', target.element).map(function (item) {
      return {
        element: item,
        status: item.dataset.status,
        check: item.dataset.check,
        count: Number(item.dataset.count || 1),
        hidden: item.hidden,
        text: null,
      };
    });
    target.tables = all('table, .quiet', target.element).filter(function (table) {
      return table.querySelector('[data-status]');
    });
    return target.items;
  }
  function headOf(target) {
    if (target.head === null) target.head = lower(target.element.querySelector('summary'));
    return target.head;
  }
  function hide(thing, hidden) {
    if (thing.hidden === hidden) return;
    thing.hidden = hidden;
    thing.element.hidden = hidden;
  }
  var total = all('#list [data-status]').reduce(function (sum, item) {
    return sum + Number(item.getAttribute('data-count') || 1);
  }, 0);
  var plural = function (number, noun) {
    return number + ' ' + noun + (number === 1 ? '' : 's');
  };

  function showItems(target, on, check, words, named) {
    var shown = 0;
    var count = 0;
    itemsOf(target).forEach(function (item) {
      var fits = on[item.status] && (check === '' || item.check === check);
      if (fits && !named) {
        if (item.text === null) item.text = lower(item.element);
        fits = item.text.indexOf(words) >= 0;
      }
      hide(item, !fits);
      if (fits) {
        shown += 1;
        count += item.count;
      }
    });
    target.tables.forEach(function (table) {
      table.closest('details').hidden = !table.querySelector('[data-status]:not([hidden])');
    });
    return { shown: shown, count: count };
  }

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
    var whole = !narrowed && cluster === '' && words === '';
    targets.forEach(function (target) {
      // Targets on another cluster are hidden without looking into them.
      var here = cluster === '' || target.cluster === cluster;
      var named = here && (words === '' || headOf(target).indexOf(words) >= 0);
      var untouched = whole && target.items === null;
      var found = here && !untouched ? showItems(target, on, check, words, named) : { shown: 0, count: 0 };
      target.visible = here && (untouched || found.shown > 0 || (named && !narrowed));
      if (target.visible) {
        shownTargets += 1;
        shownItems += found.count;
      }
    });
    targets.forEach(function (target) {
      hide(target, !target.visible);
    });
    if (whole) shownItems = total;
    rows.forEach(function (row) {
      hide(
        row,
        row.targets.every(function (target) {
          return target && !target.visible;
        }),
      );
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
  var byId = new Map(
    targets.map(function (target) {
      return [target.element.id, target];
    }),
  );
  // A row of the table is shown as long as one of its targets is.
  var rows = all('.matrix tbody tr').map(function (row) {
    return {
      element: row,
      hidden: row.hidden,
      targets: all('[data-target]', row).map(function (cell) {
        return byId.get(cell.dataset.target);
      }),
    };
  });
  function toggleAll(open) {
    targets.forEach(function (target) {
      if (target.visible) target.element.querySelector('details').open = open;
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
    if (target.hidden && form) {
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
    // If there are many targets, only opened ones are printed, not a page for each.
    closed = all('details:not([open])').filter(function (details) {
      return !details.closest('.brief .target');
    });
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
