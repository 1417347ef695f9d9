/** Hostile strings at every place of a report come out inert in every format. */
import fc from 'fast-check';
import { annotations, FORMATS, render, renderGithub, renderJson, renderMarkdown, renderText } from './rendered';
import { allOf, reports } from './arbitrary';
import { hostile } from './hostile';
import { readMarkdown } from './markdown-reader';

const url = fc.oneof(
  hostile,
  hostile.map((text) => `https://docs.example/${text}`),
);
const hostileReports = reports({ ...allOf(hostile), url });
const PLAIN = { color: false, verbose: true } as const;
const runs = { numRuns: 100 };

/** Everything that hides, moves or paints: control characters but the line feed, format characters, lone surrogates. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
/** The warning sign is two characters: the second asks for a picture. Markdown writes it, and nobody else's. */
const withoutPictures = (text: string): string => text.replaceAll('⚠️', '!');

test.each(FORMATS)('%s shows every character', (format) => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      expect(HIDDEN.exec(withoutPictures(render(format, report, PLAIN)))).toBeNull();
    }),
    runs,
  );
});

test.each(FORMATS)('%s holds no command of another log', (format) => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      expect(/##\w*\[/.exec(render(format, report, PLAIN))).toBeNull();
    }),
    runs,
  );
});

test.each(FORMATS)('%s is well-formed Unicode and ends with one line feed', (format) => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      const output = render(format, report, PLAIN);
      expect(Buffer.from(output).toString()).toBe(output);
      expect(/[^\n]\n$/.test(output)).toBe(true);
    }),
    runs,
  );
});

test.each(FORMATS.filter((format) => format !== 'github'))('no line of %s starts a workflow command', (format) => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      expect(/^\s*::/m.exec(render(format, report, PLAIN))).toBeNull();
    }),
    runs,
  );
});

test('colour adds styles and nothing else', () => {
  fc.assert(
    fc.property(hostileReports, fc.boolean(), (report, verbose) => {
      const styled = renderText(report, { color: true, verbose });
      // eslint-disable-next-line no-control-regex -- the styles are what is looked for
      expect(styled.replace(/\u001b\[\d+m/g, '')).toBe(renderText(report, { color: false, verbose }));
    }),
    runs,
  );
});

test('JSON says the same as the report, save what only people’s formats show', () => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      const targets = report.targets.map((target) => ({
        ...target,
        pools: target.pools.map((pool) => ({ ...pool, verification: undefined })),
      }));
      expect(JSON.parse(renderJson(report))).toEqual({ ...report, targets });
    }),
    runs,
  );
});

/** As the runner reads a line: `ActionCommand.TryParseV2`, then the unescaping of data and properties. */
function readCommand(line: string): { command: string; properties: Record<string, string>; data: string } | null {
  const end = line.indexOf('::', 2);
  if (!line.trimStart().startsWith('::') || end < 0) return null;
  const head = line.slice(2, end);
  const space = head.indexOf(' ');
  const properties =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .split(',')
          .filter(Boolean);
  const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  return {
    command: space < 0 ? head : head.slice(0, space),
    properties: Object.fromEntries(
      properties.map((each) => [each.slice(0, each.indexOf('=')), property(each.slice(each.indexOf('=') + 1))]),
    ),
    data: data(line.slice(end + 2)),
  };
}

test('the runner reads from github exactly the annotations that we wrote', () => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      const [verdict, ...lines] = renderGithub(report).slice(0, -1).split('\n');
      expect(verdict).toMatch(/^Image preflight: (pass|fail|unknown)\. [\w ×,.:]+$/);
      const inert = (text: string): string => text.replace(/##(?=\w*\[)/g, '#\\x23');
      expect(lines.map(readCommand)).toEqual(
        annotations(report).map(({ level, title, message, file, line, column }) => ({
          command: level,
          properties: {
            ...(file === undefined ? {} : { file: inert(file) }),
            ...(line === undefined ? {} : { line: String(line) }),
            ...(column === undefined ? {} : { col: String(column) }),
            title: inert(title),
          },
          data: inert(message),
        })),
      );
    }),
    runs,
  );
});

test('Markdown renders no markup that we did not write', () => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      const { outside } = readMarkdown(renderMarkdown(report));
      for (const line of outside.split('\n')) {
        if (/^<summary>.*<\/summary>$/.test(line)) {
          // Raw HTML, no Markdown: only our tags, everything else as entities.
          expect(line.slice(9, -10).replace(/<\/?code>/g, '')).not.toMatch(/[<>`]|&(?!#\d+;)/);
        } else if (line !== '<details>' && line !== '</details>') {
          // Our own signs: links, emphasis, headings, rows of tables and the like; none is left when they are taken out.
          const ours = line
            .replace(/\[·\]\(https:\/\/[^\s()<>[\]\\`|'"]*\)/g, '')
            .replace(
              /\*\*(pass|warn|fail|unknown|skip|Fix|Blind|Note:|Cut to fit\.|Trend:|new|standing|mended|not judged)\*\*/g,
              '',
            )
            .replace(/^(#{2,3} |- |> )/, '')
            .replace(/^\| | \||^\|( --- \|)+$/g, '');
          expect(ours).not.toMatch(/[<>`*_~[\]{}|\\#@$&=^/]|:\w|www\.|!\[/);
        }
      }
    }),
    runs,
  );
});

test('notes of policies and baselines are prose in Markdown, and cut where they are long', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (notes) => {
      const [report] = fc.sample(reports(allOf(fc.constant('x'))), { numRuns: 1, seed: 1 });
      const output = renderMarkdown(
        { ...report!, targets: [], passed: [], causes: [], reasons: [], access: null },
        { notes },
      );
      expect(HIDDEN.exec(withoutPictures(output))).toBeNull();
      const lines = readMarkdown(output).outside.split('\n');
      const said = lines.filter((line) => line.startsWith('**Note:**'));
      expect(said).toHaveLength(notes.length);
      for (const line of said) expect(line.slice(9)).not.toMatch(/[<>`*_~[\]{}|\\#@$&=^/]|:\w|www\.|!\[/);
    }),
    runs,
  );
});

test('Markdown holds exactly one page: details are closed, rows have their cells', () => {
  fc.assert(
    fc.property(hostileReports, (report) => {
      const { outside, rows } = readMarkdown(renderMarkdown(report));
      const lines = outside.split('\n');
      expect(lines.filter((line) => line === '<details>').length).toBe(
        lines.filter((line) => line === '</details>').length,
      );
      expect(lines.filter((line) => line.startsWith('## ')).length).toBe(1);
      // Four cells; five in the table of groups, six in that of verified pulls.
      for (const row of rows) expect([6, 7, 8]).toContain(row.split('|').length);
    }),
    runs,
  );
});

test('code in Markdown holds the commands, and nothing ends its block', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (commands) => {
      const [report] = fc.sample(reports(allOf(fc.constant('x'))), { numRuns: 1, seed: 1 });
      const { blocks } = readMarkdown(renderMarkdown({ ...report!, targets: [], causes: [], access: { commands } }));
      expect(blocks.length).toBe(1);
      // One line a command: a line feed in it is shown, not written, so that nothing in it is a command of its own.
      if (!commands.some((command) => command.includes('\\\n')))
        expect(blocks[0]!.split('\n').length).toBe(commands.length);
    }),
    runs,
  );
});
