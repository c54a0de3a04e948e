//! Each command of the documentation does something.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::pages::Page;
use crate::terminal::Terminal;
use crate::{ROOT, run, text};

/// The commands of a page that run `selfcheck`, less what they are piped into.
fn commands(page: &Page) -> Vec<String> {
    let blocks = page.blocks("console").into_iter();
    let lines = blocks.flat_map(str::lines);
    let commands = lines.filter_map(|line| {
        let command = line.strip_prefix("$ ")?;
        let command = command.split(" #").next()?.split(" | ").next()?;
        let command = command.replacen("cargo run --release --", "selfcheck", 1);
        let command = command.replacen("cargo run --release", "selfcheck", 1);
        let command = command.replacen("cargo run --", "selfcheck", 1);
        Some(command.trim().to_owned())
    });
    commands
        .filter(|command| command.split(' ').next() == Some("selfcheck"))
        .collect()
}

/// A folder with the files that the documentation speaks of.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path();
    let examples = Path::new(ROOT).join("questionnaires/osteonecrosis/examples");
    let copy = |from: &str, to: &str| {
        fs::copy(examples.join(from), path.join(to)).expect("copied");
    };
    copy("injury-without-pain.yaml", "a.yaml");
    copy("hiv-status-unknown.yaml", "b.yaml");
    let write = |name: &str, text: &str| fs::write(path.join(name), text).expect("written");
    let readme = Page::read("README.md");
    write("answers.yaml", readme.blocks("yaml")[0]);
    write(
        "answers.jsonl",
        Page::read("docs/batch.md").blocks("json")[0],
    );
    write("answers.csv", "id,smoking\n1,yes\n");
    write("lines.txt", &("skip\n".repeat(8) + "done\n"));
    for questionnaire in ["my", "back"] {
        run(
            path,
            &["new", &format!("{questionnaire}/questionnaire.yaml")],
        );
        fs::create_dir(path.join(questionnaire).join("examples")).expect("a folder");
        let example = "questionnaire: my_questionnaire\ntitle: Nothing\nanswers:\n  back_pain: no\n  \
                       signs: none\n  lifting: never\n  sitting: no\nexpect:\n  shows: [causes/many_causes]\n";
        write(&format!("{questionnaire}/examples/one.yaml"), example);
    }
    let questionnaire = fs::read_to_string(path.join("my/questionnaire.yaml")).expect("there");
    write("old.yaml", &questionnaire);
    write(
        "new.yaml",
        &questionnaire.replace("at_least: 6", "at_least: 7"),
    );
    folder
}

#[test]
fn each_command_of_the_documentation_runs() {
    let mut seen = 0;
    for page in Page::all() {
        for command in commands(&page) {
            let folder = folder();
            let arguments: Vec<_> = command
                .split(' ')
                .skip(1)
                .filter(|a| !a.is_empty())
                .collect();
            if let ["new", file] = arguments[..] {
                fs::remove_file(folder.path().join(file)).expect("it is there");
            }
            if arguments
                .windows(2)
                .any(|pair| pair == ["--answers", "mine.yaml"])
            {
                let answers = folder.path().join("answers.yaml");
                fs::rename(answers, folder.path().join("mine.yaml")).expect("renamed");
            }
            let shell = format!("PATH={}:$PATH; {command}", program_folder().display());
            let output = Command::new("sh")
                .args(["-c", &shell])
                .current_dir(folder.path())
                .stdin(Stdio::null())
                .output()
                .expect("a shell");
            let said = text(output.stderr);
            let wants_a_terminal = said.contains("questions are not answered")
                || said.contains("no example was chosen");
            if wants_a_terminal {
                let mut terminal = Terminal::start(folder.path(), &arguments);
                // Choices are indented.
                terminal.sees("\n  ");
                assert_eq!(terminal.interrupt(), 130, "{command}");
            } else {
                let status = output.status.code();
                assert!(matches!(status, Some(0 | 1)), "{command}\n{said}");
            }
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} commands were found");
}

fn program_folder() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_selfcheck"))
        .parent()
        .expect("a folder")
}
