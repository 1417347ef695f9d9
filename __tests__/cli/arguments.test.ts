import { parseArguments } from '../../src/cli/arguments';
import { COMMANDS, type CommandName } from '../../src/input/options/definition';
import { optionsOf } from '../../src/input/options';
import { helpOf } from '../../src/input/options/help';

const run = (...args: string[]) => {
  const parsed = parseArguments(args);
  if (parsed.kind === 'help') throw new Error('help');
  return parsed;
};
const problems = (...args: string[]) => run(...args).problems;

describe('arguments', () => {
  test('values, repeated ones, flags, and both ways to write a value', () => {
    expect(
      run('check', '--image', 'a', '--image=b', '--strict', '--images-from', '-', '--report=json=x', '--timeout='),
    ).toEqual({
      kind: 'run',
      command: 'check',
      values: { image: ['a', 'b'], strict: ['true'], 'images-from': ['-'], report: ['json=x'], timeout: [''] },
      operands: [],
      problems: [],
    });
  });

  test('short options', () => {
    const short = ['check', '-i', 'a', '-ib', '-c', 'k', '-f', 'm.yaml', '-n', 'ns', '-o', 'json', '-q', '-v'];
    expect(run(...short)).toMatchObject({
      values: {
        image: ['a', 'b'],
        cluster: ['k'],
        manifests: ['m.yaml'],
        namespace: ['ns'],
        format: ['json'],
        quiet: ['true'],
        verbose: ['true'],
      },
    });
  });

  test('operands of the commands that take one', () => {
    expect(run('explain', 'pull-permission')).toMatchObject({ command: 'explain', operands: ['pull-permission'] });
    expect(run('demo', '--serve', 'x', '--port', '8080')).toMatchObject({
      operands: ['x'],
      values: { serve: ['true'], port: ['8080'] },
    });
  });

  test.each<[string[], string[]]>([
    [
      [],
      ['a command is needed: check, diagnose, scan, merge, explain, demo, completion, version (--help explains them)'],
    ],
    [
      ['chek', '--imge', 'x'],
      ['there is no command “chek”. Did you mean check?', 'check has no option --imge. Did you mean --image?'],
    ],
    [['xyzzy'], ['there is no command “xyzzy”: check, diagnose, scan, merge, explain, demo, completion, version']],
    [['--verbose', 'check'], []],
    [['--quiet', 'check', '--image', 'check'], []],
    [['-q', '--no-color', 'check'], []],
    [['--image', 'x', 'check'], ['the command comes first, not --image: check']],
    [
      ['--verbose'],
      ['a command is needed: check, diagnose, scan, merge, explain, demo, completion, version (--help explains them)'],
    ],
    [['check', '--image'], ['--image needs a value: REF']],
    [['check', '--image', '--cluster', 'c'], ['--image needs a value: REF']],
    [['check', '--strict=true'], ['--strict takes no value']],
    [['check', '--pod', 'x'], ['check has no option --pod: it belongs to diagnose']],
    [['check', '--serve'], ['check has no option --serve: it belongs to demo']],
    [['check', '--xyzzy=1'], ['check has no option --xyzzy']],
    [
      ['check', '-image', 'x'],
      ['check has no option -image. Did you mean --image?', 'check takes no argument “x”'],
    ],
    [['check', 'gcr.io/p/web:1'], ['check takes no argument “gcr.io/p/web:1”. Did you mean --image gcr.io/p/web:1?']],
    [['check', '--', '--image'], ['check takes no argument “--image”']],
    [
      ['check', '--bogus', 'value', 'extra'],
      ['check has no option --bogus', 'check takes no argument “extra”'],
    ],
    [
      ['check', '--bogus', '--image', 'a', 'extra'],
      ['check has no option --bogus', 'check takes no argument “extra”'],
    ],
    [['explain', 'a', 'b'], ['explain takes no further argument “b”']],
    [['scan', '--scop', 'x'], ['scan has no option --scop. Did you mean --scope?']],
    [['version', 'extra'], ['version takes no argument “extra”']],
    [['checkk', '--help'], ['there is no command “checkk”. Did you mean check?']],
    [['help', 'chekc'], ['there is no help on “chekc”. Did you mean help check?']],
  ])('%p', (args, expected) => expect(problems(...args)).toEqual(expected));
});

describe('help', () => {
  const helpText = (...args: string[]): string => {
    const parsed = parseArguments(args, 120);
    return parsed.kind === 'help' ? parsed.text.replace(/\s+/g, ' ') : '';
  };

  test.each([['--help'], ['-h'], ['help']])('%s names every command', (flag) => {
    for (const command of COMMANDS) expect(helpText(flag)).toContain(` ${command} `);
  });

  test.each<[CommandName]>(COMMANDS.map((command) => [command]))(
    'of %s shows every option with its help',
    (command) => {
      for (const text of [
        helpText(command, '--help'),
        helpText('help', command),
        helpText('-h', command),
        helpText(command, '--bogus', '-h'),
      ]) {
        for (const option of optionsOf(command)) {
          expect(text).toContain(option.flag);
          expect(text).toContain(helpOf(option, 'cli', command));
        }
      }
    },
  );

  test('says first what is needed, with examples, and only what concerns the command', () => {
    const check = helpText('check', '--help');
    expect(check.indexOf('check --image REF --cluster NAME [options]')).toBeLessThan(check.indexOf('Examples:'));
    expect(check.indexOf('Examples:')).toBeLessThan(check.indexOf('Images:'));
    expect(check).not.toContain('wait on');
    expect(helpText('diagnose', '--help')).toContain('Default: all that pods wait on.');
    for (const command of COMMANDS) expect(helpText(command, '--help')).toContain('Learn more:');
  });

  test('is no wider than the terminal', () => {
    const parsed = parseArguments(['check', '--help'], 80);
    const lines = parsed.kind === 'help' ? parsed.text.split('\n') : [];
    const options = lines.slice(lines.indexOf('Images:'), lines.indexOf('Exit status:'));
    expect(options.length).toBeGreaterThan(20);
    expect(Math.max(...options.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test.each([60, 70, 80])('breaks its sentences for %i columns, and commands so that they can be copied', (width) => {
    const textOf = (args: readonly string[], columns: number): string => {
      const parsed = parseArguments(args, columns);
      return parsed.kind === 'help' ? parsed.text : '';
    };
    const commandsOf = (text: string): readonly string[] =>
      (text.split('Learn more:')[0] ?? '')
        .replace(/ \\\n +/g, ' ')
        .split('\n')
        .filter((line) => /^ {2}(?:gke-image-preflight|source) /.test(line));
    const wordsOf = (text: string): string => text.replace(/[\s\\#]+/g, ' ');
    for (const args of [[], ...[...COMMANDS, 'completion', 'version'].map((name) => [name])]) {
      const [narrow = '', wide = ''] = [width, 120].map((columns) => textOf([...args, '--help'], columns));
      expect(wordsOf(narrow)).toBe(wordsOf(wide));
      expect(commandsOf(narrow)).toEqual(commandsOf(wide));
      // Single words, an option with its value and a command with a comment are not broken.
      const long = narrow.split('\n').filter((line) => line.length > width);
      expect(long.filter((line) => !/^ +(?:-\w |> )?\S+(?: \\)?$|& {3}# /.test(line))).toEqual([]);
    }
  });
});
