//! `--help` of the program and of each command.

use crate::{run, snapshot, transcript};

/// The subcommands that a help text lists, `help` itself left out.
fn subcommands(help: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        // The continuation of a description is indented further.
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

#[test]
fn help_of_each_command() {
    let mut commands = vec![String::new()];
    let mut seen = 0;
    while let Some(command) = commands.pop() {
        let arguments = format!("{command} --help").trim().to_owned();
        let name = format!("help {command}").trim().replace(' ', "-");
        snapshot(&name, &arguments);
        let help = transcript(&arguments, &run(&arguments, ""));
        let below = subcommands(&help).into_iter();
        commands.extend(below.map(|name| format!("{command} {name}").trim().to_owned()));
        seen += 1;
    }
    assert!(seen > 12, "the commands were not found in the help");
}
