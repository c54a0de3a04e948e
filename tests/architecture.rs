//! The rules of the architecture, checked by reading the source.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules from top to bottom. A module only imports modules below it.
const FLOORS: &[&str] = &[
    "cli",
    "terminal",
    "export",
    "template",
    "batch",
    "proof",
    "demo",
    "comparison",
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

fn source_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(source_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// Each file under `src` except `main.rs` and `lib.rs`, with its top-level module.
fn modules() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = source_files(&root).into_iter().filter_map(|path| {
        let first = path.strip_prefix(&root).ok()?.iter().next()?.to_str()?;
        let module = first.trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).ok()?;
        (module != "main" && module != "lib").then_some((module, path, text))
    });
    files.collect()
}

/// The top-level modules that a text imports with `crate::`.
fn imports(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in text.split("crate::").skip(1) {
        let names = match rest.strip_prefix('{') {
            Some(group) => group.split('}').next().unwrap_or_default(),
            None => rest,
        };
        let whole = rest.starts_with('{');
        for name in
            names
                .split(if whole { ',' } else { '\n' })
                .take(if whole { usize::MAX } else { 1 })
        {
            let name: String = name
                .trim()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            found.insert(name);
        }
    }
    found
}

fn floor(module: &str) -> usize {
    FLOORS
        .iter()
        .position(|name| *name == module)
        .unwrap_or_else(|| panic!("`{module}` has no floor"))
}

#[test]
fn imports_run_downward_only() {
    let modules = modules();
    assert!(modules.len() > FLOORS.len(), "the source was not found");
    for (module, path, text) in modules {
        for import in imports(&text).iter().filter(|import| **import != module) {
            assert!(
                floor(&module) < floor(import),
                "{} imports `{import}`, which is above it",
                path.display()
            );
        }
    }
}

#[test]
fn documents_and_questionnaires_do_not_import_each_other() {
    for (module, path, text) in modules() {
        let other = match module.as_str() {
            "document" => "questionnaire",
            "questionnaire" => "document",
            _ => continue,
        };
        assert!(!imports(&text).contains(other), "{}", path.display());
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
    for (module, path, text) in modules() {
        if module == "cli" || module == "terminal" {
            continue;
        }
        for touch in world {
            assert!(!text.contains(touch), "{} has {touch}", path.display());
        }
    }
}

#[test]
fn main_is_short() {
    let main = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/main.rs");
    let main = fs::read_to_string(main).expect("src/main.rs");
    assert!(main.lines().count() < 30);
}
