"use strict";
exports.id = 334;
exports.ids = [334];
exports.modules = {

/***/ 2630:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ loadPages),
/* harmony export */   k: () => (/* binding */ loadRows)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The page that lists the others. */
const INDEX = 'README';
/**
 * The pages that are bundled with the program; if it runs from the sources, those in `docs/checks`.
 * @param folder the program's folder: `dist/program`, or the project's root
 */
const loadPages = (folder) => new Map([...allPages(folder)].filter(([name]) => name !== INDEX));
/** Every check with what it verifies, in the order of reports, from the page that lists them. */
function loadRows(folder) {
    const index = allPages(folder).get(INDEX) ?? '';
    return index.split('\n').flatMap((line) => {
        const [, link = '', kind = '', title = ''] = line.split('|').map((cell) => cell.trim());
        const id = /^\[([a-z-]+)\]/.exec(link)?.[1];
        return id !== undefined && (kind === 'gate' || kind === 'advice') ? [{ id, kind, title }] : [];
    });
}
function allPages(folder) {
    const bundled = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'pages.json');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(bundled)) {
        const pages = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(bundled, 'utf8'));
        return new Map(Object.entries(pages));
    }
    const documents = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'docs', 'checks');
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(documents) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(documents).filter((name) => name.endsWith('.md')) : [];
    const names = files.map((name) => name.slice(0, -'.md'.length)).sort();
    return new Map(names.map((name) => [name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(documents, `${name}.md`), 'utf8')]));
}


/***/ }),

/***/ 334:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/cli/io.ts
var cli_io = __webpack_require__(1604);
// EXTERNAL MODULE: ./src/app/check-pages.ts
var check_pages = __webpack_require__(2630);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/cli/markdown.ts
/**
 * Formats this program's pages for a terminal: Markdown wrapped to its width, tables in columns, headings and code
 * styled. Pure.
 */

const GAP = '  ';
/** The minimum width of a table column that has to shrink. */
const NARROWEST = 8;
/**
 * A page as lines of a terminal, with a line feed at the end.
 * @param page Markdown of this project: headings, paragraphs, lists, tables, code blocks
 */
function forTerminal(page, { color, width }) {
    const paint = (text, style) => color && style !== null && text !== '' ? (0,external_node_util_.styleText)(style, text, { validateStream: false }) : text;
    const lines = page.trimEnd().split('\n');
    const shown = [];
    for (let at = 0; at < lines.length;) {
        const line = lines[at] ?? '';
        if (line.startsWith('```')) {
            const end = lines.indexOf('```', at + 1);
            const code = lines.slice(at + 1, end < 0 ? undefined : end);
            for (const each of code)
                shown.push(each === '' ? '' : `    ${paint(each, 'cyan')}`);
            at = end < 0 ? lines.length : end + 1;
        }
        else if (line.startsWith('|')) {
            const rows = [];
            for (; lines[at]?.startsWith('|') === true; at += 1)
                rows.push(lines[at] ?? '');
            for (const each of table(rows, width, paint))
                shown.push(each);
        }
        else {
            const heading = /^#+ (.*)$/.exec(line)?.[1];
            const [before = ''] = /^ *(?:[-*] |\d+\. )?/.exec(line) ?? [];
            at += 1;
            if (heading !== undefined)
                shown.push(paint(plain(heading), 'bold'));
            else if (line.trim() === '')
                shown.push('');
            else {
                let whole = line.slice(before.length);
                for (; CONTINUES.test(lines[at] ?? ''); at += 1)
                    whole += ` ${(lines[at] ?? '').trim()}`;
                const text = wrapped(words(whole), width - before.length, paint);
                text.forEach((each, index) => shown.push(`${index === 0 ? before : ' '.repeat(before.length)}${each.text}`));
            }
        }
    }
    return `${shown.join('\n')}\n`;
}
/** A line of a paragraph or of a list item after its first line. */
const CONTINUES = /^ *(?!```|#|\||[-*] |\d+\. )[^ ]/;
/**
 * A link as its text, followed by its address unless that is the page of another check, which the text already names.
 */
const markdown_link = (_, text, address) => {
    const [page = ''] = address.replace(/^\.\.\//, 'docs/').split('#');
    if (/^[a-z-]+\.md$/.test(page) || page === '')
        return text;
    return page.endsWith(text) ? page : `${text} (${page})`;
};
/** The words of a text, without Markdown syntax. A link shows its text and its address. */
function words(markdown) {
    const pieces = markdown
        .replace(/\[([^[\]]+)\]\(([^()\s]+)\)/g, markdown_link)
        .replaceAll('\\|', '|')
        .split(/(`[^`]+`|\*\*[^*]+\*\*)/);
    const found = [];
    let glued = false;
    for (const piece of pieces) {
        const [text, style] = piece.startsWith('`')
            ? [piece.slice(1, -1), 'cyan']
            : piece.startsWith('**')
                ? [piece.slice(2, -2).replaceAll('`', ''), 'bold']
                : [piece, null];
        for (const [index, word] of text.split(' ').entries()) {
            if (word !== '')
                found.push({ text: word, style, glued: index === 0 && glued });
            glued = word !== '';
        }
    }
    return found;
}
const plain = (markdown) => words(markdown)
    .map(({ text, glued }, index) => (index === 0 || glued ? text : ` ${text}`))
    .join('');
function wrapped(all, width, paint) {
    const groups = [];
    for (const word of all) {
        if (word.glued && groups.length > 0)
            groups.at(-1)?.push(word);
        else
            groups.push([word]);
    }
    const lines = [];
    let line = null;
    for (const group of groups) {
        const size = group.reduce((sum, { text }) => sum + text.length, 0);
        const text = group.map((word) => paint(word.text, word.style)).join('');
        if (line === null)
            line = { text, width: size };
        else if (line.width + 1 + size <= width)
            line = { text: `${line.text} ${text}`, width: line.width + 1 + size };
        else {
            lines.push(line);
            line = { text, width: size };
        }
    }
    return [...lines, line ?? { text: '', width: 0 }];
}
/** A table in columns, each with its preferred width if all fit; otherwise the widest shrink. */
function table(rows, width, paint) {
    const [head = [], , ...body] = rows.map(cells);
    const natural = head.map((_, column) => Math.max(...[head, ...body].map((row) => plain(row[column] ?? '').length)));
    const widths = fitted(natural, width - GAP.length * (head.length - 1));
    const line = (row, bold) => {
        const columns = widths.map((each, at) => {
            const all = words(row[at] ?? '');
            return wrapped(bold ? all.map((word) => ({ ...word, style: 'bold' })) : all, each, paint);
        });
        const height = Math.max(...columns.map(({ length }) => length));
        return Array.from({ length: height }, (_, at) => columns
            .map((column, index) => {
            const { text, width: taken } = column[at] ?? { text: '', width: 0 };
            return index === columns.length - 1
                ? text
                : `${text}${' '.repeat(Math.max(0, (widths[index] ?? 0) - taken))}`;
        })
            .join(GAP)
            .trimEnd());
    };
    return [...line(head, true), ...body.flatMap((row) => line(row, false))];
}
const cells = (row) => row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
function fitted(natural, room) {
    const widths = [...natural];
    for (let left = widths.reduce((sum, each) => sum + each, 0) - room; left > 0; left -= 1) {
        const widest = widths.indexOf(Math.max(...widths));
        if ((widths[widest] ?? 0) <= NARROWEST)
            break;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    return widths;
}

// EXTERNAL MODULE: ./src/cli/say.ts
var say = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/cli/explain.ts





/** The maximum width of a page: long lines are hard to read. */
const WIDEST = 110;
/**
 * `explain [ID]`: the page of a check, or the list of all checks. Reads only the program's own pages. In a terminal the
 * page is formatted; elsewhere it is printed as Markdown.
 * @returns the exit status
 */
async function explain(io, { operands, problems, values }) {
    const folder = typeof __dirname === 'string' ? __dirname : io.folder;
    const pages = (0,check_pages/* loadPages */.V)(folder);
    if (pages.size === 0)
        throw new Error('the pages of the checks are missing from this build');
    const [id] = operands;
    const page = id === undefined ? undefined : pages.get(id);
    if (problems.length > 0 || (id !== undefined && page === undefined)) {
        return (0,say/* usage */.C)(io, [
            ...problems,
            ...(id !== undefined && page === undefined ? [unknownCheck(id, [...pages.keys()])] : []),
        ]);
    }
    const color = (0,cli_io.wantsColor)(io, io.outIsTerminal, values['no-color'] !== undefined);
    if (page === undefined)
        await io.out(list((0,check_pages/* loadRows */.k)(folder)));
    else if (io.outIsTerminal || color)
        await io.out(forTerminal(page, { color, width: Math.min(WIDEST, Math.max(40, (0,cli_io.columnsOf)(io) ?? 100)) }));
    else
        await io.out(page);
    return 0;
}
function unknownCheck(id, ids) {
    const meant = (0,suggest/* nearest */.pA)(id, ids);
    return `there is no check “${id}”${meant === null ? `: ${ids.join(', ')}` : `. Did you mean ${meant}?`}`;
}
function list(rows) {
    const width = Math.max(0, ...rows.map(({ id }) => id.length)) + 2;
    const those = (kind) => rows
        .filter((row) => row.kind === kind)
        .map(({ id, title }) => `  ${id.padEnd(width)}${title}\n`)
        .join('');
    return `Gates, which decide the verdict:\n${those('gate')}\nAdvice, which never does more than warn:\n${those('advice')}`;
}


/***/ })

};
;