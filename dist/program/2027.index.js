"use strict";
exports.id = 2027;
exports.ids = [2027,382,3020];
exports.modules = {

/***/ 6888:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseArguments)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./src/model/image-reference.ts
var image_reference = __webpack_require__(68);
// EXTERNAL MODULE: ./src/model/suggest.ts
var suggest = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/input/options/definition.ts
var definition = __webpack_require__(6680);
// EXTERNAL MODULE: ./src/input/options.ts + 9 modules
var options = __webpack_require__(5548);
// EXTERNAL MODULE: ./src/input/options/help.ts
var help = __webpack_require__(410);
// EXTERNAL MODULE: ./src/cli/name.ts
var cli_name = __webpack_require__(2315);
;// CONCATENATED MODULE: ./src/cli/fit.ts
/** Lines of help that fit the terminal. Pure. */

/**
 * Breaks the lines that are longer than a terminal is wide, where that changes nothing for who copies them: sentences between
 * words, the second column of a table below itself, commands before an option. What cannot be broken stays as it is.
 */
const fitted = (text, width) => text
    .split('\n')
    .flatMap((line) => (line.length <= width ? [line] : brokenLine(line, width)))
    .join('\n');
function brokenLine(line, width) {
    // The rest of a command that is broken already.
    if (line.startsWith('      -'))
        return [line];
    const second = secondColumn(line);
    if (second > 0)
        return inTable(line.slice(0, second), line.slice(second), width);
    const isUsage = line.startsWith('Usage: ');
    if (isUsage || line.startsWith(`  ${cli_name/* PROGRAM */.R} `)) {
        // Nothing may follow the comment at the end of a command, so it stays on the command's line.
        if (line.includes(' # '))
            return [line];
        const pieces = line.split(/ (?=-{1,2}[a-z]|\[|> )/);
        return joined(pieces, isUsage ? { width, next: '  ' } : { width, next: '      ', end: ' \\' });
    }
    const [start = ''] = /^ *(?:# )?/.exec(line) ?? [];
    return joined(line.split(/(?<=[^ #]) /), { width, next: start });
}
/** Where the second column of a line starts: two spaces or more precede it. 0: the line has one column. */
function secondColumn(line) {
    const gap = /\S {2,}(?=[^ #])/.exec(line);
    return gap === null ? 0 : gap.index + gap[0].length;
}
/** Columns that are enough for sentences. */
const NARROWEST = 20;
/** The second column below itself, or below the first where too little room is left. */
const inTable = (name, said, width) => {
    const words = said.split(' ');
    const next = ' '.repeat(width - name.length >= NARROWEST ? name.length : 6);
    if (next.length === name.length)
        return joined([name + (words[0] ?? ''), ...words.slice(1)], { width, next });
    return [name.trimEnd(), ...joined([next + (words[0] ?? ''), ...words.slice(1)], { width, next })];
};
/** Pieces in as few lines as possible; `next` starts each line but the first, `end` ends each but the last. */
function joined(pieces, { width, next, end = '' }) {
    const lines = [];
    let line = pieces[0] ?? '';
    for (const piece of pieces.slice(1)) {
        if (line.length + 1 + piece.length + end.length <= width)
            line += ` ${piece}`;
        else {
            lines.push(line + end);
            line = next + piece;
        }
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./src/cli/help.ts






const OPERANDS = new Map(Object.entries({
    explain: ' [ID]',
    demo: ' [SCENARIO]',
    merge: ' REPORT.json…',
    completion: ' SHELL',
}));
const EXIT = `
Exit status:
  0     no gate failed; --fail-on and --strict say what else fails the run
  1     a gate failed, or there is a warning and --fail-on warn
  2     wrong usage or input, no credentials: nothing was called
  3     unknown: a gate could not be checked and --fail-on or --strict counts that, or nothing at all could be read
  70    an internal error of this program
  73    it would be 0, but a requested file could not be written
  130   stopped by SIGINT; 143 by SIGTERM
`;
/** What a command needs, before its other options. */
const NEEDED = {
    check: '--image REF --cluster NAME [options]',
    diagnose: '--cluster NAME [options]',
    scan: '--scope SCOPE --image REF [options]',
    merge: 'REPORT.json… [options]',
    explain: '[ID]',
    demo: '[SCENARIO] [options]',
};
const EXAMPLES = {
    check: `
  # one image on one cluster
  ${cli_name/* PROGRAM */.R} check -i europe-west1-docker.pkg.dev/my-project/apps/web:1.4 \\
      -c projects/my-project/locations/europe-west1/clusters/prod

  # all images of a folder of manifests, on the pools where their pods may run
  ${cli_name/* PROGRAM */.R} check -f k8s/ -c prod --location europe-west1 --project my-project

  # as a gate: fail on what is unknown, too; keep a report
  ${cli_name/* PROGRAM */.R} check -f k8s/ -c prod --fail-on unknown --report html=preflight.html
`,
    diagnose: `
  # everything that waits on an image
  ${cli_name/* PROGRAM */.R} diagnose -c projects/my-project/locations/europe-west1/clusters/prod

  # everything that waits in a project
  ${cli_name/* PROGRAM */.R} diagnose --scope projects/my-project

  # one pod
  ${cli_name/* PROGRAM */.R} diagnose -c prod --location europe-west1 --project my-project -n shop --pod web-5d9c7b-x2x8q
`,
    scan: `
  # every cluster of an organization
  ${cli_name/* PROGRAM */.R} scan --scope organizations/123456789012 --images-from images.txt --report html=fleet.html

  # the images that run, each on the clusters that run it
  ${cli_name/* PROGRAM */.R} scan --scope organizations/123456789012 --running --filter label=env=prod

  # the third of ten parts
  ${cli_name/* PROGRAM */.R} scan --scope folders/456789012345 -f k8s/ --shard 3/10 --report json=3.json
`,
    merge: `
  # the reports of the shards of a scan
  ${cli_name/* PROGRAM */.R} merge 1.json 2.json 3.json --report html=fleet.html
`,
    explain: `
  ${cli_name/* PROGRAM */.R} explain
  ${cli_name/* PROGRAM */.R} explain pull-permission
`,
    demo: `
  ${cli_name/* PROGRAM */.R} demo
  ${cli_name/* PROGRAM */.R} demo --list
  ${cli_name/* PROGRAM */.R} demo grant-on-the-wrong-project --format html > report.html
  ${cli_name/* PROGRAM */.R} demo --serve > cloud.env &   # then: . ./cloud.env
`,
};
/** Commands without options of their own, which work differently from the others. */
const SMALL_COMMANDS = ['completion', 'version'];
const SMALL_HELP = {
    completion: 'Write the completion script for bash, zsh, fish or powershell.',
    version: 'Show the version.',
};
const isSmallCommand = (word) => SMALL_COMMANDS.includes(word);
/** The text of `completion --help` and `version --help`. */
function smallHelp(name, columns) {
    const usage = `${SMALL_HELP[name]}\n\nUsage: ${cli_name/* PROGRAM */.R} ${name}${OPERANDS.get(name) ?? ''}\n`;
    return fitted(name === 'version' ? usage : `${usage}\nExamples:${COMPLETION_EXAMPLES}`, widthOf(columns));
}
const COMPLETION_EXAMPLES = `
  # bash, for this shell
  source <(${cli_name/* PROGRAM */.R} completion bash)

  # bash, for every shell
  ${cli_name/* PROGRAM */.R} completion bash > ~/.local/share/bash-completion/completions/${cli_name/* PROGRAM */.R}

  # zsh, for this shell
  source <(${cli_name/* PROGRAM */.R} completion zsh)

  # fish, for every shell
  ${cli_name/* PROGRAM */.R} completion fish > ~/.config/fish/completions/${cli_name/* PROGRAM */.R}.fish
`;
const LEARN_MORE = `
Learn more:
  ${cli_name/* PROGRAM */.R} explain           the checks, one by one
  ${cli_name/* PROGRAM */.R} demo              try it, without credentials and network
  README.md, docs/                      workflows, roles, what to do when it says unknown
`;
/**
 * An option in the form for help, or, with `optional`, in the form for the parser, which then detects a missing value.
 */
function optionFlags(option, form = 'shown') {
    const flag = `${option.short === undefined ? '' : `-${option.short}, `}${option.flag ?? ''}`;
    if (option.value === null)
        return flag;
    return `${flag} ${form === 'shown' ? `<${option.value}>` : `[${option.value}]`}`;
}
/** The text of `--help`. */
function programHelp(columns) {
    const program = described(new esm/* Command */.uB(cli_name/* PROGRAM */.R).usage('COMMAND [options]'), 'Will this image pull on that GKE cluster, on every node pool that may run it?\nA verdict with its evidence, and the exact fix.', columns);
    for (const name of definition/* COMMANDS */.L) {
        program.command(`${name}${OPERANDS.get(name) ?? ''}`).description(help/* COMMAND_HELP */.Q[name]);
    }
    for (const name of SMALL_COMMANDS)
        program.command(`${name}${OPERANDS.get(name) ?? ''}`).description(SMALL_HELP[name]);
    program.addOption(new esm/* Option */.c$('-h, --help', 'Show this, or a command’s options.'));
    program.addOption(new esm/* Option */.c$('-V, --version', 'Show the version.'));
    return program.helpInformation() + fitted(`${EXIT}${LEARN_MORE}`, widthOf(columns));
}
/** The text of `COMMAND --help`: first what is needed and examples, then the options in groups. */
function commandHelp(name, columns) {
    const command = described(new esm/* Command */.uB(`${cli_name/* PROGRAM */.R} ${name}`).usage(NEEDED[name]), '', columns);
    for (const option of (0,options/* optionsOf */.cz)(name)) {
        const shown = new esm/* Option */.c$(optionFlags(option, option.flag === '--no-color' ? 'optional' : 'shown'), (0,help/* helpOf */.Z)(option, 'cli', name));
        command.addOption(shown.helpGroup(`${option.group}:`));
    }
    command.addOption(new esm/* Option */.c$('-h, --help', 'Show this.').helpGroup('Other:'));
    const [usage = '', ...rest] = command.helpInformation().split('\n\n');
    const examples = EXAMPLES[name] === undefined ? '' : `Examples:${EXAMPLES[name]}\n`;
    const before = `${help/* COMMAND_HELP */.Q[name]}\n\n${usage}\n\n${examples}`;
    const after = `${definition/* RUNS */.p.includes(name) ? EXIT : ''}${LEARN_MORE}`;
    const width = widthOf(columns);
    return fitted(before, width) + rest.join('\n\n') + fitted(after, width);
}
/** The width of help: readable in a narrow terminal, and in a wide one. */
const widthOf = (columns = 100) => Math.min(120, Math.max(60, columns));
function described(command, description, columns) {
    return (description === '' ? command : command.description(description))
        .helpOption(false)
        .helpCommand(false)
        .configureHelp({
        helpWidth: widthOf(columns),
        minWidthToWrap: 20,
        subcommandTerm: (each) => `${each.name()}${operandsOf(each)}`,
    });
}
const operandsOf = (command) => OPERANDS.get(command.name()) ?? '';

;// CONCATENATED MODULE: ./src/cli/arguments.ts






/** All commands, for messages. */
const ALL = [...definition/* COMMANDS */.L, ...SMALL_COMMANDS];
const arguments_NEEDED = `a command is needed: ${ALL.join(', ')} (--help explains them)`;
/** The number of operands that each command takes. */
const arguments_OPERANDS = {
    check: 0,
    diagnose: 0,
    scan: 0,
    merge: Infinity,
    explain: 1,
    demo: 1,
};
/**
 * Parses the arguments; nothing is requested and nothing is printed.
 * @param columns the width of help
 */
function parseArguments(args, columns) {
    const [first, ...rest] = args;
    if (first === undefined)
        return { kind: 'none', problems: [arguments_NEEDED] };
    if (first === '--help' || first === '-h')
        return helpOn(rest.filter((word) => isCommand(word) || isSmallCommand(word)).slice(0, 1), columns);
    if (first === 'help')
        return helpOn(rest, columns);
    if (first.startsWith('-'))
        return commandFirst(first, args, columns);
    if (isCommand(first))
        return parseCommand(first, rest, [], columns);
    // The completion command parses its own arguments.
    if (isSmallCommand(first))
        return smallCommand(first, rest, columns);
    const meant = (0,suggest/* nearest */.pA)(first, ALL);
    const problem = `there is no command “${first}”${meant === null ? `: ${ALL.join(', ')}` : `. Did you mean ${meant}?`}`;
    return meant === null || !isCommand(meant)
        ? { kind: 'none', problems: [problem] }
        : parseCommand(meant, rest, [problem], columns);
}
/** Help on a small command, if it was requested or if nothing else was given; `version` alone does not get here. */
function smallCommand(name, rest, columns) {
    const excess = rest.filter((word) => !isGlobal(word));
    return name === 'version' && excess.length > 0 && !rest.some((word) => word === '--help' || word === '-h')
        ? { kind: 'none', problems: excess.map((word) => `version takes no argument “${word}”`) }
        : { kind: 'help', text: smallHelp(name, columns) };
}
function helpOn([name, ...more], columns) {
    if (name === undefined)
        return { kind: 'help', text: programHelp(columns) };
    if (isCommand(name) && more.length === 0)
        return { kind: 'help', text: commandHelp(name, columns) };
    if (isSmallCommand(name) && more.length === 0)
        return { kind: 'help', text: smallHelp(name, columns) };
    const meant = (0,suggest/* nearest */.pA)(name, ALL);
    return {
        kind: 'none',
        problems: [
            `there is no help on “${[name, ...more].join(' ')}”${meant === null ? '' : `. Did you mean help ${meant}?`}`,
        ],
    };
}
/** Options that every command has may come before it; any other option in place of the command is reported. */
function commandFirst(first, args, columns) {
    const command = args.find(isCommand);
    const before = command === undefined ? args : args.slice(0, args.indexOf(command));
    if (before.every(isGlobal)) {
        if (before.some((word) => word === '--help' || word === '-h') && command === undefined)
            return { kind: 'help', text: programHelp(columns) };
        if (command !== undefined)
            return parseCommand(command, args.filter((_, index) => index !== before.length), [], columns);
        return { kind: 'none', problems: [arguments_NEEDED] };
    }
    const problem = `the command comes first, not ${first}: ${command ?? ALL.join(', ')}`;
    const rest = command === undefined ? args : args.filter((_, index) => index !== args.indexOf(command));
    return parseCommand(command ?? 'check', rest, [problem], columns);
}
/** Options that every command has and that take no value. */
const GLOBAL = new Set([
    '--help',
    '-h',
    ...options/* OPTIONS */.lw.filter(({ commands, kind }) => kind === 'boolean' && definition/* COMMANDS */.L.every((command) => commands.includes(command))).flatMap(({ flag, short }) => [flag ?? '', ...(short === undefined ? [] : [`-${short}`])]),
]);
const isGlobal = (word) => GLOBAL.has(word);
const isCommand = (word) => definition/* COMMANDS */.L.includes(word);
function parseCommand(command, args, before, columns) {
    const problems = [...before];
    const values = {};
    const asked = { help: false };
    const parser = new esm/* Command */.uB(command).allowUnknownOption().allowExcessArguments().helpOption(false).exitOverride();
    parser.addOption(new esm/* Option */.c$('-h, --help')).on('option:help', () => {
        asked.help = true;
    });
    for (const option of (0,options/* optionsOf */.cz)(command)) {
        parser.addOption(new esm/* Option */.c$(optionFlags(option, 'optional')));
        parser.on(`option:${(option.flag ?? '').slice(2)}`, (value) => {
            const id = option.id;
            const texts = (values[id] ??= []);
            if (option.kind === 'boolean')
                texts.push('true');
            else if (value === null)
                problems.push(`${option.flag ?? ''} needs a value: ${option.value ?? ''}`);
            else
                texts.push(value);
        });
    }
    const left = parser.parseOptions(withoutLongShorts(command, withNumbers(command, args), problems));
    // A command that does not exist is reported, even if another one is assumed.
    if (asked.help && before.length === 0)
        return { kind: 'help', text: commandHelp(command, columns) };
    const operands = [...left.operands, ...strays(command, left.unknown, args, problems)];
    for (const excess of operands.slice(arguments_OPERANDS[command]))
        problems.push(excessProblem(command, excess));
    return { kind: 'run', command, values, operands: operands.slice(0, arguments_OPERANDS[command]), problems };
}
/** `--timeout -5s` is a wrong duration, not an option `-5s`. */
function withNumbers(command, args) {
    const taking = new Set((0,options/* optionsOf */.cz)(command).flatMap(({ flag, short, value }) => value === null ? [] : [flag ?? '', ...(short === undefined ? [] : [`-${short}`])]));
    const joined = [];
    for (const word of args) {
        const before = joined.at(-1);
        if (/^-\d/.test(word) && before !== undefined && taking.has(before))
            joined[joined.length - 1] = `${before.startsWith('--') ? `${before}=` : before}${word}`;
        else
            joined.push(word);
    }
    return joined;
}
/** `-image` is `--image` with a missing dash, not `-i mage`. */
function withoutLongShorts(command, args, problems) {
    const flags = new Set((0,options/* optionsOf */.cz)(command).flatMap(({ flag }) => flag ?? []));
    return args.filter((word) => {
        const isMeant = /^-[a-z]{2}/.test(word) && flags.has(`-${word.split('=', 1)[0] ?? ''}`);
        if (isMeant)
            problems.push(unknownOption(command, word));
        return !isMeant;
    });
}
/**
 * Reports the unknown options.
 * @returns the operands among the remaining words; a word right after an unknown option is assumed to be its value
 */
function strays(command, unknown, args, problems) {
    const end = args.indexOf('--');
    const operands = [];
    let after = null;
    for (const word of unknown) {
        if (word === '--')
            continue;
        const isOption = word.length > 1 && word.startsWith('-') && (end < 0 || args.indexOf(word) < end);
        if (isOption)
            problems.push(unknownOption(command, word));
        else if (after === null || args[args.indexOf(after) + 1] !== word)
            operands.push(word);
        after = isOption && !word.includes('=') ? word : null;
    }
    return operands;
}
function unknownOption(command, word) {
    const flag = word.split('=', 1)[0] ?? word;
    const known = options/* OPTIONS */.lw.find((option) => option.flag === flag);
    if (known?.commands.includes(command))
        return `${flag} takes no value`;
    if (known)
        return `${command} has no option ${flag}: it belongs to ${known.commands.join(', ')}`;
    const meant = (0,suggest/* nearest */.pA)(flag, [...(0,options/* optionsOf */.cz)(command).flatMap((option) => option.flag ?? []), '--help', '--version']);
    return `${command} has no option ${flag}${meant === null ? '' : `. Did you mean ${meant}?`}`;
}
function excessProblem(command, word) {
    const meant = /(^|\/)clusters\/|^gke_/.test(word)
        ? `. Did you mean --cluster ${word}?`
        : /[/:]/.test(word) && (0,options/* optionsOf */.cz)(command).some(({ id }) => id === 'image') && (0,image_reference/* parseImageReference */.o_)(word).ok
            ? `. Did you mean --image ${word}?`
            : '';
    return `${command} takes no ${arguments_OPERANDS[command] > 0 ? 'further ' : ''}argument “${word}”${definition/* RUNS */.p.includes(command) ? meant : ''}`;
}


/***/ }),

/***/ 898:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fault: () => (/* binding */ fault)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _model_exit_status__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4536);
/* harmony import */ var _say__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5181);




/**
 * Reports a thrown error: a mistake of the user in plain words (2), a standard output that cannot be written (73), or a
 * bug of this program in one sentence (70), with its cause and stack only if requested.
 * @returns the exit status
 */
function fault(io, error, verbose) {
    if (error instanceof _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb)
        return (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .C)(io, error.problems);
    if (error instanceof _model_errors__WEBPACK_IMPORTED_MODULE_1__/* .NotWritten */ .rl) {
        (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)(io, 'error', error.message);
        return _model_exit_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.notWritten;
    }
    const message = node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) ? error.message : String(error);
    const [first = 'unknown'] = message.split('\n');
    (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)(io, 'error', `a fault of this program: ${first}${verbose ? '' : ' (--verbose says more)'}`);
    if (verbose)
        for (let cause = error; node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(cause); cause = cause.cause)
            (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .say */ .c)(io, null, cause.stack ?? cause.message);
    return _model_exit_status__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.fault;
}


/***/ }),

/***/ 1604:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   calledAs: () => (/* binding */ calledAs),
/* harmony export */   columnsOf: () => (/* binding */ columnsOf),
/* harmony export */   processIo: () => (/* binding */ processIo),
/* harmony export */   wantsColor: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_within__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(641);
/* harmony import */ var _app_interruption__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8844);
/* harmony import */ var _model_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7206);
/* harmony import */ var _model_shell__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(843);
/* harmony import */ var _name__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2315);
/* harmony import */ var _input_readers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2156);
/* harmony import */ var _model_encoding__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1076);
/* harmony import */ var _model_reason__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4909);









/** @throws UsageError if the folder was deleted while the program runs */
function workingFolder() {
    try {
        return process.cwd();
    }
    catch {
        throw new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(['the working folder does not exist any more']);
    }
}
/** The real process. A pipe that is closed early (`… | head`) is not an error. */
function processIo() {
    return {
        args: process.argv.slice(2),
        get program() {
            return calledAs(process.argv[1] ?? '', process.cwd());
        },
        env: process.env,
        get folder() {
            return workingFolder();
        },
        out: (text) => new Promise((done, refuse) => {
            process.stdout.write(text, (error) => (error && !isBrokenPipe(error) ? refuse(notWritten(error)) : done()));
        }),
        err: (text) => void process.stderr.write(text),
        outIsTerminal: process.stdout.isTTY,
        errIsTerminal: process.stderr.isTTY,
        columns: process.stdout.columns,
        readStandardInput: async () => {
            const chunks = [];
            let length = 0;
            for await (const chunk of process.stdin) {
                chunks.push(chunk);
                length += chunk.length;
                if (length > _input_readers__WEBPACK_IMPORTED_MODULE_4__.LARGEST_TEXT)
                    break;
            }
            return (0,_model_encoding__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b)(Buffer.concat(chunks));
        },
        listen: _app_interruption__WEBPACK_IMPORTED_MODULE_2__/* .listen */ .K,
    };
}
const notWritten = (error) => new _model_errors__WEBPACK_IMPORTED_MODULE_3__/* .NotWritten */ .rl(`standard output could not be written: ${(0,_model_reason__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(error)}`, { cause: error });
const isBrokenPipe = (error) => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';
/**
 * Whether to colour the output to a stream: never with `--no-color`; FORCE_COLOR takes precedence over NO_COLOR;
 * otherwise only in a terminal.
 */
function wantsColor(io, isTerminal, declined) {
    const force = io.env['FORCE_COLOR'];
    if (declined)
        return false;
    if (force !== undefined && force !== '')
        return force !== '0' && force !== 'false';
    if ((io.env['NO_COLOR'] ?? '') !== '')
        return false;
    return isTerminal && io.env['TERM'] !== 'dumb';
}
/** The terminal's width; otherwise the value of COLUMNS. */
function columnsOf({ columns, env }) {
    const given = /^\d{1,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : 0;
    return (columns ?? 0) > 0 ? columns : given > 0 ? given : undefined;
}
/**
 * An installed program by its name; one that runs from a clone by its file. On Windows npm starts the file itself, in
 * `node_modules`.
 */
function calledAs(script, folder, rules = (node_path__WEBPACK_IMPORTED_MODULE_0___default())) {
    const path = (0,_input_within__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)(script, rules);
    if (!path.endsWith('/index.js') || path.includes(`/node_modules/${_name__WEBPACK_IMPORTED_MODULE_7__/* .PROGRAM */ .R}/`))
        return _name__WEBPACK_IMPORTED_MODULE_7__/* .PROGRAM */ .R;
    return `node ${(0,_model_shell__WEBPACK_IMPORTED_MODULE_8__/* .shellQuote */ .Z)((0,_input_within__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(folder, script, rules) ? (0,_input_within__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)(rules.relative(folder, script), rules) : path)}`;
}


/***/ }),

/***/ 2315:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM)
/* harmony export */ });
/** The name of the program's command. */
const PROGRAM = 'gke-image-preflight';


/***/ }),

/***/ 6806:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   program: () => (/* binding */ program)
/* harmony export */ });
/* harmony import */ var _arguments__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6888);
/* harmony import */ var _fault__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(898);
/* harmony import */ var _io__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);
/* harmony import */ var _say__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5181);




/**
 * Runs one command line.
 * @returns the exit status
 */
async function program(io, version) {
    try {
        const [first, ...rest] = io.args;
        if ((first === 'completion' && !rest.some(isHelp)) || first === 'complete')
            return await (await __webpack_require__.e(/* import() */ 8781).then(__webpack_require__.bind(__webpack_require__, 8781))).completion(io, rest);
        const parsed = (0,_arguments__WEBPACK_IMPORTED_MODULE_0__/* .parseArguments */ .W)(io.args, (0,_io__WEBPACK_IMPORTED_MODULE_2__.columnsOf)(io));
        if (parsed.kind === 'help') {
            await io.out(parsed.text);
            return 0;
        }
        if (parsed.kind === 'none')
            return (0,_say__WEBPACK_IMPORTED_MODULE_3__/* .usage */ .C)(io, parsed.problems, '');
        return await dispatch(io, { ...parsed, version });
    }
    catch (error) {
        return (0,_fault__WEBPACK_IMPORTED_MODULE_1__.fault)(io, error, io.args.includes('--verbose') || io.args.includes('-v'));
    }
}
const isHelp = (word) => word === '--help' || word === '-h';
async function dispatch(io, invocation) {
    switch (invocation.command) {
        case 'check':
            return (await Promise.all(/* import() | run */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 5496))).check(io, invocation);
        case 'explain':
            return (await __webpack_require__.e(/* import() */ 334).then(__webpack_require__.bind(__webpack_require__, 334))).explain(io, invocation);
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(1155)]).then(__webpack_require__.bind(__webpack_require__, 1155))).demo(io, invocation);
        case 'diagnose':
            return (await Promise.all(/* import() | run */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 5496))).check(io, invocation);
        case 'scan':
            return (await Promise.all(/* import() | run */[__webpack_require__.e(5487), __webpack_require__.e(8415), __webpack_require__.e(3222), __webpack_require__.e(5496), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 5496))).check(io, invocation);
        case 'merge':
            return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3382), __webpack_require__.e(5754), __webpack_require__.e(5487), __webpack_require__.e(6485), __webpack_require__.e(3222), __webpack_require__.e(6015), __webpack_require__.e(5306)]).then(__webpack_require__.bind(__webpack_require__, 5306))).merge(io, invocation);
    }
}


/***/ }),

/***/ 5181:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ usage),
/* harmony export */   c: () => (/* binding */ say)
/* harmony export */ });
/* harmony import */ var _reports_escape__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6548);
/* harmony import */ var _name__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2315);


/**
 * Prints one message on standard error: `gke-image-preflight: warning: …`. Everything is escaped for the terminal, and
 * no line is a command to a runner that reads the log, whatever the names of files and workloads are.
 */
function say(io, kind, text) {
    io.err(`${kind === null ? '' : `${_name__WEBPACK_IMPORTED_MODULE_1__/* .PROGRAM */ .R}: ${kind}: `}${(0,_reports_escape__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df)((0,_reports_escape__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(text))}\n`);
}
/**
 * Prints all problems with the usage or the input, at once.
 * @param mistyped the command that was given wrong options: its help is mentioned
 * @returns the exit status, 2
 */
function usage(io, problems, mistyped = null) {
    for (const problem of problems)
        say(io, 'error', problem);
    if (mistyped !== null)
        say(io, null, `See “${`${_name__WEBPACK_IMPORTED_MODULE_1__/* .PROGRAM */ .R} ${mistyped}`.trim()} --help”.`);
    return 2;
}


/***/ }),

/***/ 410:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ COMMAND_HELP),
/* harmony export */   Z: () => (/* binding */ helpOf)
/* harmony export */ });
/* harmony import */ var _options__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5548);
/* harmony import */ var _traits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5500);
/** The descriptions of commands and options in help, action.yml and the README. */


/** What each command does, for help. */
const COMMAND_HELP = {
    check: 'Will these images pull on these clusters, on every node pool that may run them?',
    diagnose: 'Find the cause of pulls that fail right now.',
    scan: 'Judge images on every cluster of projects, folders or organizations.',
    merge: 'Join reports, such as those of the shards of a scan, into one.',
    explain: 'Show a check’s page: what it checks, how to fix it, how it is decided. Works offline.',
    demo: 'Run the preflight against the embedded simulated Google Cloud: no credentials, no network.',
};
/**
 * An option's help in one line: what it does, its possible values and its default.
 * @param entry selects the names that the reader knows; the action's inputs have one line per value, the flags are repeated
 * @param command the command whose help it is; without it, the help for all commands
 */
function helpOf(option, entry, command) {
    const own = command === undefined ? undefined : option.helpOf?.[command];
    const others = command === undefined ? Object.entries(option.helpOf ?? {}) : [];
    const parts = [own ?? option.help, ...others.map(([name, text]) => `For ${name}: ${beside(option, text)}`)];
    if (entry === 'cli' && option.cliHelp)
        parts.push(option.cliHelp);
    if (option.kind === 'boolean' && entry === 'action')
        parts.push('true or false.');
    if ((0,_traits__WEBPACK_IMPORTED_MODULE_1__/* .isRepeatable */ .s)(option, command))
        parts.push(entry === 'cli' ? 'Repeatable.' : 'One per line.');
    if (option.kind === 'reports')
        parts.push(`FORMAT=FILE, where FORMAT is one of ${(option.choices ?? []).join(', ')}.`);
    else if (option.choices)
        parts.push(`One of ${option.choices.join(', ')}.`);
    if (option.kind === 'duration')
        parts.push('A duration such as 60s, 5m or 2m30s.');
    // A default with an expression is visible in action.yml, whose descriptions must not contain one.
    const hasOwnDefault = own?.includes('Default: ') === true;
    if (option.default !== null && option.kind !== 'boolean' && !option.default.includes('${{') && !hasOwnDefault)
        parts.push(`Default: ${option.inPolicy ? 'what the policy file says, else ' : ''}${option.default}.`);
    if (option.default === 'true')
        parts.push('Default: true.');
    const text = parts.join(' ');
    return entry === 'cli' ? text : text.replace(/--([a-z][a-z-]*)/g, (flag, id) => inputOf(id) ?? flag);
}
/** The action's name of an option that a help text mentions as a flag. */
const inputOf = (id) => _options__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw.find(({ flag }) => flag === `--${id}`)?.input ?? null;
/** The part of a command's own help that the general help does not have. */
const beside = ({ help }, text) => text.startsWith(`${help} `) ? text.slice(help.length + 1) : text;


/***/ }),

/***/ 3020:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ isGoogleRegistry),
/* harmony export */   Nj: () => (/* binding */ googleRegistryHost),
/* harmony export */   oq: () => (/* binding */ pkgDevHost)
/* harmony export */ });
/**
 * Google's registry hosts: the one place that knows them. Who may get a Google token, what is an Artifact Registry
 * image, and what nodes present to a host all follow from it.
 */
const LOCATION = '[a-z0-9]+(?:-[a-z0-9]+)*';
const PKG_DEV = new RegExp(`^(${LOCATION})-docker\\.pkg\\.dev$`);
const REGIONAL = new RegExp(`^docker\\.(${LOCATION})\\.rep\\.pkg\\.dev$`);
/** The location of the repository behind each: https://cloud.google.com/artifact-registry/docs/transition/gcr-repositories */
const GCR = new Map([
    ['gcr.io', 'us'],
    ['us.gcr.io', 'us'],
    ['eu.gcr.io', 'europe'],
    ['asia.gcr.io', 'asia'],
]);
/** The maximum length of a host name (RFC 1035). */
const LONGEST_HOST = 253;
/**
 * Recognizes a host of Artifact Registry.
 * @param host without scheme and port, as written; it is case-sensitive
 * @returns null for every other registry, including `mirror.gcr.io` and `k8s.gcr.io`
 */
function googleRegistryHost(host) {
    if (host.length > LONGEST_HOST)
        return null;
    const gcr = GCR.get(host);
    if (gcr !== undefined)
        return { form: 'gcr.io', location: gcr };
    const [, pkgDev] = PKG_DEV.exec(host) ?? [];
    if (pkgDev !== undefined)
        return { form: 'pkg.dev', location: pkgDev };
    const [, regional] = REGIONAL.exec(host) ?? [];
    return regional === undefined ? null : { form: 'regional', location: regional };
}
/** True for the hosts of Artifact Registry's Docker repositories, including the four gcr.io hosts. */
const isGoogleRegistry = (host) => googleRegistryHost(host) !== null;
/** The host of a location's Docker repositories. */
const pkgDevHost = (location) => `${location}-docker.pkg.dev`;


/***/ }),

/***/ 68:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ pinnedTo),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   cW: () => (/* binding */ namesNoHost),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   p2: () => (/* binding */ imageKey),
/* harmony export */   qZ: () => (/* binding */ keyOfText),
/* harmony export */   uw: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _google_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/**
 * Image references as the container runtime parses them (the grammar of github.com/distribution/reference), and the
 * meaning of their parts in Artifact Registry (https://cloud.google.com/artifact-registry/docs/docker/names).
 */

const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST_LENGTH = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/** Characters: a name has up to 255, a tag 128, a digest 135. Longer texts are rejected without parsing. */
const LONGEST = 1024;
/**
 * Reads an image reference.
 * @returns the reference, or what is wrong and where
 */
function parseImageReference(text) {
    const wrong = (reason, at = 0) => ({ ok: false, reason, at });
    if (text === '')
        return wrong('it is empty');
    if (text.length > LONGEST)
        return wrong(`it is longer than ${String(LONGEST)} characters`, LONGEST);
    const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text);
    if (scheme)
        return wrong(`it starts with ${scheme[0]}: an image reference has no scheme`);
    const space = text.search(/[^\x21-\x7e]/);
    if (space >= 0)
        return wrong('it holds white space or a character that no reference may have', space);
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digest = at < 0 ? null : text.slice(at + 1);
    if (digest !== null) {
        const problem = digestProblem(digest);
        if (problem)
            return wrong(problem, at + 1);
    }
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/');
    const name = tagged ? named.slice(0, colon) : named;
    const tag = tagged ? named.slice(colon + 1) : null;
    if (tag !== null && !TAG.test(tag)) {
        if (tag === '')
            return wrong('the tag after “:” is empty', colon);
        return wrong('a tag has up to 128 letters, digits, “_”, “.” and “-”, and starts with none of the last two', colon + 1);
    }
    if (name === '')
        return wrong('it has no image name');
    if (/^[0-9a-f]{64}$/.test(name))
        return wrong('64 hexadecimal digits are an image ID, not a name');
    const { host, rest, restAt } = splitHost(name);
    if (!DOMAIN.test(host))
        return wrong(`“${host}” is not a host name`);
    let offset = restAt;
    for (const component of rest.split('/')) {
        if (!COMPONENT.test(component))
            return wrong(componentProblem(component), offset);
        offset += component.length + 1;
    }
    if (name.length > 255)
        return wrong('the name is longer than 255 characters', 255);
    const path = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest;
    const place = placeOf(host, path);
    if ('reason' in place)
        return wrong(place.reason, restAt + rest.length);
    const version = { tag: tag ?? (digest === null ? 'latest' : null), digest };
    return { ok: true, reference: { text, host, path, ...place, ...version } };
}
/** The reference to request from the registry: the digest if there is one, since the runtime then ignores the tag. */
const manifestReference = (image) => image.digest ?? image.tag ?? 'latest';
/** The reference that always means the same image. */
const pinnedTo = (image, digest) => `${image.host}/${image.path}@${digest}`;
/**
 * The key of an image, the same for all spellings: `nginx` and `docker.io/library/nginx:latest` have one key. A tag
 * beside a digest is left out, since the runtime ignores it.
 */
const imageKey = ({ host, path, tag, digest }) => digest === null ? `${host}/${path}:${tag ?? 'latest'}` : `${host}/${path}@${digest}`;
/**
 * The key of a reference that may be invalid; for an invalid one, its text.
 * @param part `image`: with tag or digest; `name`: without
 */
function keyOfText(text, part = 'image') {
    const parsed = parseImageReference(text);
    if (!parsed.ok)
        return text;
    return part === 'image' ? imageKey(parsed.reference) : `${parsed.reference.host}/${parsed.reference.path}`;
}
/** Whether the reference names no registry, so that Docker Hub is asked. */
const namesNoHost = ({ text, host }) => host === 'docker.io' && !/^(?:index\.)?docker\.io\//i.test(text);
function splitHost(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isHost = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    if (!isHost)
        return { host: 'docker.io', rest: name, restAt: 0 };
    // Host names are not case-sensitive (RFC 4343), and the kubelet compares them that way.
    const lower = first.toLowerCase();
    const host = lower === 'index.docker.io' ? 'docker.io' : lower;
    return { host, rest: name.slice(slash + 1), restAt: slash + 1 };
}
/**
 * The repository of an image.
 * @param path its name in the registry
 * @returns null if the host is not one of Artifact Registry, or if the path is too short
 */
function repositoryAt(host, path) {
    const place = placeOf(host, path);
    return 'kind' in place && place.kind === 'artifact-registry' ? place : null;
}
function placeOf(host, path) {
    const google = (0,_google_registry__WEBPACK_IMPORTED_MODULE_0__/* .googleRegistryHost */ .Nj)(host);
    if (google === null)
        return { kind: 'other', name: path };
    const { form, location } = google;
    const segments = path.split('/');
    const scoped = segments[0]?.includes('.') ?? false;
    const project = scoped ? `${segments[0] ?? ''}:${segments[1] ?? ''}` : (segments[0] ?? '');
    const rest = segments.slice(scoped ? 2 : 1);
    if (form === 'gcr.io') {
        if (rest.length === 0)
            return { reason: `the image name is missing: an image there is ${host}/PROJECT/IMAGE` };
        return { kind: 'artifact-registry', form, project, location, repository: host, name: rest.join('/') };
    }
    const [repository, ...name] = rest;
    if (repository === undefined || name.length === 0) {
        const shape = scoped ? 'DOMAIN/PROJECT/REPOSITORY/IMAGE' : 'PROJECT/REPOSITORY/IMAGE';
        const lacks = rest.length === 0 ? (scoped && segments.length < 2 ? 'the project' : 'the repository') : 'the image name';
        return { reason: `${lacks} is missing: an Artifact Registry image is ${host}/${shape}` };
    }
    return { kind: 'artifact-registry', form, project, location, repository, name: name.join('/') };
}
function digestProblem(digest) {
    const colon = digest.indexOf(':');
    if (colon < 0)
        return 'a digest is ALGORITHM:HEX, such as sha256:…';
    const algorithm = digest.slice(0, colon);
    const hex = digest.slice(colon + 1);
    const length = DIGEST_LENGTH.get(algorithm);
    if (length === undefined)
        return `the digest's algorithm “${algorithm}” must be one of sha256, sha384, sha512`;
    if (!/^[0-9a-f]*$/.test(hex))
        return `the digest after “${algorithm}:” has characters other than 0-9 and a-f`;
    if (hex.length !== length)
        return `a ${algorithm} digest has ${length} hexadecimal digits, this one ${hex.length}`;
    return null;
}
function componentProblem(component) {
    if (component === '')
        return 'a part of the name is empty (two slashes, or one at the end)';
    if (component !== component.toLowerCase())
        return `“${component}” has capital letters: image names are lower case`;
    return `“${component}” is not a valid name: lower-case letters and digits, parted by “.”, “_”, “__” or “-”`;
}


/***/ }),

/***/ 843:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ shellQuote)
/* harmony export */ });
/** Characters that need no quotes in a POSIX shell, at any place in a word. */
const PLAIN = /^[A-Za-z0-9_/:=.,@%+-]+$/;
/** Quotes a value as one word of a POSIX shell. */
function shellQuote(value) {
    if (PLAIN.test(value))
        return value;
    return `'${value.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
;