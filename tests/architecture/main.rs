//! The house rules that a newcomer can rely on, held by reading the source.

mod source;

use std::fs;
use std::path::Path;

use source::{Names, Source};

/// The modules from the top floor to the ground. Imports run downward only.
const FLOORS: &[&str] = &[
    "cli",
    "terminal",
    "export",
    "template",
    "batch",
    "harms",
    "demo",
    "comparison",
    "proof",
    "display",
    "response",
    "report",
    "interview",
    "explain",
    "outcome",
    "answers",
    "builtin",
    "check",
    "review",
    "wording",
    "document",
    "tree",
    "questionnaire",
    "diagnostic",
    "source",
    "phrases",
    "words",
];

fn floor(module: &str) -> usize {
    FLOORS
        .iter()
        .position(|name| *name == module)
        .unwrap_or_else(|| panic!("`{module}` has no floor"))
}

#[test]
fn imports_run_downward_only() {
    let source = Source::read();
    assert!(
        source.modules().count() > FLOORS.len(),
        "the source was not found"
    );
    for (names, module) in source.modules() {
        for import in source.imports_of(names) {
            let Some(other) = import.first().filter(|other| **other != names[0]) else {
                continue;
            };
            assert!(
                floor(&names[0]) < floor(other),
                "{} imports `{other}`, which is above it",
                module.path.display()
            );
        }
    }
}

/// What a module depends on, but for the modules in it, which are parts of it.
fn dependencies(source: &Source, names: &Names) -> Vec<Names> {
    let imports = source.imports_of(names).into_iter();
    imports
        .filter(|import| !import.is_empty() && !import.starts_with(names))
        .collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let source = Source::read();
    let mut circles = Vec::new();
    for (start, _) in source.modules() {
        // The way from the start to each file that it depends on.
        let mut open = vec![vec![start.clone()]];
        let mut met = Vec::new();
        while let Some(way) = open.pop() {
            for next in dependencies(&source, &way[way.len() - 1]) {
                let way: Vec<_> = way.iter().cloned().chain([next.clone()]).collect();
                if &next == start {
                    let way = way.iter().map(|names| names.join("::"));
                    circles.push(way.collect::<Vec<_>>().join(" -> "));
                }
                if !met.contains(&next) {
                    met.push(next);
                    open.push(way);
                }
            }
        }
    }
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

#[test]
fn documents_and_questionnaires_do_not_import_each_other() {
    let source = Source::read();
    for (names, module) in source.modules() {
        let other = match names[0].as_str() {
            "document" => "questionnaire",
            "questionnaire" => "document",
            _ => continue,
        };
        let imports = source.imports_of(names);
        let knows = imports
            .iter()
            .any(|import| import.first().is_some_and(|name| name == other));
        assert!(!knows, "{}", module.path.display());
    }
}

#[test]
fn only_the_commands_use_the_environment() {
    let world = [
        "std::env::",
        "process::exit",
        "println!",
        "print!(",
        "io::stdin",
        "io::stdout",
        "io::stderr",
    ];
    for (names, module) in Source::read().modules() {
        if names[0] == "cli" || names[0] == "terminal" {
            continue;
        }
        for touch in world {
            assert!(
                !module.text.contains(touch),
                "{} has {touch}",
                module.path.display()
            );
        }
    }
}

#[test]
fn main_is_short() {
    let main = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs");
    let main = fs::read_to_string(main).expect("src/main.rs");
    assert!(main.lines().count() < 30);
}
