import { Command } from 'commander';
import { print } from '../terminal.ts';
import { stageNames } from './pipe.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

/** The words that may follow each command, made from the command tree itself. */
function wordsOf(program: Command): Map<string, string[]> {
  const options = (command: Command): string[] => command.options.flatMap((option) => option.long ?? []);
  const shared = options(program);
  const entries = program.commands.map((command): [string, string[]] => [
    command.name(),
    [
      ...command.commands.map((inner) => inner.name()),
      ...(command.name() === 'pipe' ? stageNames : []),
      ...options(command),
      ...shared,
    ],
  ]);
  return new Map([['', [...program.commands.map((command) => command.name()), ...shared]], ...entries]);
}

/** A completion script for a shell. */
export function completionScript(program: Command, shell: (typeof shells)[number]): string {
  const words = wordsOf(program);
  const top = words.get('')?.join(' ') ?? '';
  if (shell === 'fish') {
    return [...words]
      .flatMap(([name, list]) => {
        const when = name === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${name}`;
        return `complete -c claimwatch -f -n '${when}' -a '${list.join(' ')}'`;
      })
      .join('\n');
  }
  const cases = [...words]
    .filter(([name]) => name !== '')
    .map(([name, list]) => `    ${name}) words="${list.join(' ')}" ;;`)
    .join('\n');
  const prelude = shell === 'zsh' ? 'autoload -U +X bashcompinit && bashcompinit\n' : '';
  return `${prelude}_claimwatch() {
  local words
  case "\${COMP_WORDS[1]}" in
${cases}
    *) words="${top}" ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${top}"
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _claimwatch claimwatch`;
}

/** `claimwatch completion <shell>`: prints the script to source. */
export function completionCommand(program: Command): Command {
  return new Command('completion')
    .description('print shell completion, as: source <(claimwatch completion bash)')
    .argument('<shell>', shells.join(', '))
    .action((shell: string) => {
      const known = shells.find((name) => name === shell);
      if (!known) throw new Error(`There is completion for ${shells.join(', ')}, not for "${shell}".`);
      print(completionScript(program, known));
    });
}
