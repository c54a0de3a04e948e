//! A command does not overwrite a file that it reads, nor write a file twice, under any name.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const QUESTIONNAIRE: &str = include_str!("files/lower-back.yaml");
const ANSWERS: &str = "questionnaire: lower_back\nanswers: {back_pain: no, lifting: often}\n";
const OTHERS: &str = "questionnaire: lower_back\nanswers: {back_pain: no, lifting: never}\n";
const RECORDS: &str = "{\"id\":1,\"answers\":{\"back_pain\":\"no\",\"lifting\":\"often\"}}\n";

/// A folder to work in, with files to read in a folder of its own.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder for the test"));
        fs::create_dir(folder.path("in")).expect("made");
        let broken = QUESTIONNAIRE
            .replace("shows: [causes/lifting]", "hides: [causes/lifting]")
            .replace("id: lower_back", "id: broken");
        let changed = QUESTIONNAIRE.replace(
            "{lifting: often}\n          text",
            "{lifting: never}\n          text",
        );
        for (name, text) in [
            ("questionnaire.yaml", QUESTIONNAIRE),
            ("broken.yaml", &broken),
            ("changed.yaml", &changed),
            ("a.yaml", ANSWERS),
            ("b.yaml", OTHERS),
            ("in.jsonl", RECORDS),
        ] {
            fs::write(folder.path("in").join(name), text).expect("written");
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[String]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_selfcheck"))
            .args(arguments)
            .current_dir(self.0.path())
            .stdin(File::open(self.path("in/in.jsonl")).expect("there"))
            .output()
            .expect("the program starts")
    }

    /// The text of each file, and the target of each link.
    fn contents(&self) -> BTreeMap<PathBuf, String> {
        let mut open = vec![self.0.path().to_owned()];
        let mut contents = BTreeMap::new();
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let kind = fs::symlink_metadata(&path).expect("there");
                let content = if kind.is_symlink() {
                    let leads = fs::read_link(&path).expect("a link");
                    format!("-> {}", leads.display())
                } else if kind.is_dir() {
                    open.push(path.clone());
                    String::new()
                } else {
                    fs::read_to_string(&path).expect("a text")
                };
                contents.insert(path, content);
            }
        }
        contents
    }
}

/// Creates another name for a file.
type Alias = fn(&Folder, &str, &str) -> String;

/// The ways to create another name for a file; each returns the argument for the command line.
const ALIASES: [(&str, Alias); 6] = [
    ("the same name", |_, file, _| file.to_owned()),
    ("a dot", |_, file, _| format!("./{file}")),
    ("up and down", |_, file, _| format!("in/../{file}")),
    ("a link", |folder, file, name| {
        symlink(folder.path(file), folder.path(name)).expect("linked");
        name.to_owned()
    }),
    ("a link to a link", |folder, file, name| {
        symlink(file, folder.path("between")).expect("linked");
        symlink("between", folder.path(name)).expect("linked");
        name.to_owned()
    }),
    ("a hard link", |folder, file, name| {
        fs::hard_link(folder.path(file), folder.path(name)).expect("linked");
        name.to_owned()
    }),
];

/// A command with `W` for the file to write, the file that it reads, and the two roles.
struct Case {
    command: &'static str,
    read: &'static str,
    roles: [&'static str; 2],
}

const fn case(
    command: &'static str,
    read: &'static str,
    written: &'static str,
    role: &'static str,
) -> Case {
    Case {
        command,
        read,
        roles: [written, role],
    }
}

const THE_QUESTIONNAIRE: &str = "the questionnaire";
const THE_ANSWERS: &str = "the answer file";
const THE_RECORDS: &str = "the answer sets";

const Q: &str = "in/questionnaire.yaml";

const CASES: [Case; 20] = [
    case(
        "run in/questionnaire.yaml --answers in/a.yaml --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "run in/questionnaire.yaml --answers in/a.yaml --output W",
        "in/a.yaml",
        "`--output`",
        THE_ANSWERS,
    ),
    case(
        "run --answers in/a.yaml --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "run --answers in/a.yaml --format html --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "run in/questionnaire.yaml --missing skip --save-answers W",
        Q,
        "`--save-answers`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "run --answers in/a.yaml --save-answers W",
        Q,
        "`--save-answers`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "run in/questionnaire.yaml --plain --output W",
        "in/in.jsonl",
        "`--output`",
        "the typed answers",
    ),
    case(
        "run in/questionnaire.yaml --plain --save-answers W",
        "in/in.jsonl",
        "`--save-answers`",
        "the typed answers",
    ),
    case(
        "compare in/a.yaml in/b.yaml --output W",
        "in/a.yaml",
        "`--output`",
        THE_ANSWERS,
    ),
    case(
        "compare in/a.yaml in/b.yaml --output W",
        "in/b.yaml",
        "`--output`",
        THE_ANSWERS,
    ),
    case(
        "compare in/a.yaml in/b.yaml --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "batch in/questionnaire.yaml in/in.jsonl --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "batch in/questionnaire.yaml in/in.jsonl --output W",
        "in/in.jsonl",
        "`--output`",
        THE_RECORDS,
    ),
    case(
        "batch in/questionnaire.yaml in/in.jsonl --rejects W",
        "in/in.jsonl",
        "`--rejects`",
        THE_RECORDS,
    ),
    case(
        "batch in/questionnaire.yaml --output W",
        "in/in.jsonl",
        "`--output`",
        THE_RECORDS,
    ),
    case(
        "export page in/questionnaire.yaml --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "export paper in/questionnaire.yaml --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "export diagram in/questionnaire.yaml --output W",
        Q,
        "`--output`",
        THE_QUESTIONNAIRE,
    ),
    case(
        "export diagram in/questionnaire.yaml --answers in/a.yaml --output W",
        "in/a.yaml",
        "`--output`",
        THE_ANSWERS,
    ),
    case(
        "batch in/questionnaire.yaml in/in.jsonl --output in/new --rejects W",
        Q,
        "`--rejects`",
        THE_QUESTIONNAIRE,
    ),
];

fn words(command: &str, written: &str) -> Vec<String> {
    let words = command.split(' ');
    words
        .map(|word| if word == "W" { written } else { word }.to_owned())
        .collect()
}

/// Expects an error that names both roles, and no change to any file.
fn expect_refusal(folder: &Folder, arguments: &[String], roles: &[&str; 2], what: &str) {
    let before = folder.contents();
    let output = folder.run(arguments);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(
        output.status.code(),
        Some(2),
        "{arguments:?}, {what}: {said}"
    );
    assert_eq!(folder.contents(), before, "{arguments:?}, {what}");
    let [written, read] = roles;
    let message = format!("error: {written} and {read} are the same file: ");
    assert!(said.starts_with(&message), "{arguments:?}, {what}: {said}");
    let help = format!("\n  help: choose another file for {written}\n");
    assert!(said.ends_with(&help), "{arguments:?}, {what}: {said}");
}

#[test]
fn a_file_that_is_read_is_never_written_under_any_name() {
    for case in &CASES {
        for (what, alias) in ALIASES {
            let folder = Folder::new();
            let written = alias(&folder, case.read, "other");
            expect_refusal(&folder, &words(case.command, &written), &case.roles, what);
        }
    }
}

#[test]
fn a_file_is_not_written_twice_under_any_name() {
    let pairs = [
        (
            "run in/questionnaire.yaml --missing skip --output out --save-answers W",
            ["`--save-answers`", "`--output`"],
        ),
        (
            "batch in/questionnaire.yaml in/in.jsonl --output out --rejects W",
            ["`--rejects`", "`--output`"],
        ),
    ];
    for (command, roles) in pairs {
        let roles = [roles[1], roles[0]];
        for there in [false, true] {
            for (what, alias) in ALIASES {
                let folder = Folder::new();
                if there {
                    fs::write(folder.path("out"), "before").expect("written");
                } else if what == "a hard link" {
                    continue;
                }
                let written = match what {
                    "up and down" => "in/../out".to_owned(),
                    _ => alias(&folder, "out", "other"),
                };
                let before = folder.contents();
                let output = folder.run(&words(command, &written));
                let said = String::from_utf8(output.stderr).expect("UTF-8");
                assert_eq!(output.status.code(), Some(2), "{command}, {what}: {said}");
                assert_eq!(folder.contents(), before, "{command}, {what}");
                let message = format!("error: {} and {} are the same file: ", roles[0], roles[1]);
                assert!(said.starts_with(&message), "{command}, {what}: {said}");
            }
        }
    }
}

#[test]
fn evidence_does_not_overwrite_a_file_that_was_read() {
    let cases = [
        (
            "check in/questionnaire.yaml --witnesses out",
            "out/causes-sites.yaml",
            Q,
            "`--witnesses`",
        ),
        (
            "check in/broken.yaml --counterexamples out",
            "out/promise-1.yaml",
            "in/broken.yaml",
            "`--counterexamples`",
        ),
        (
            "diff in/questionnaire.yaml in/changed.yaml --examples out",
            "out/1-new.yaml",
            "in/changed.yaml",
            "`--examples`",
        ),
    ];
    for (command, name, read, written) in cases {
        for (what, alias) in &ALIASES[3..] {
            let folder = Folder::new();
            fs::create_dir(folder.path("out")).expect("made");
            alias(&folder, read, name);
            if *what == "a link to a link" {
                fs::remove_file(folder.path(name)).expect("removed");
                symlink("../between", folder.path(name)).expect("linked");
            }
            let arguments = words(command, "");
            let before = folder.contents();
            let output = folder.run(&arguments);
            let said = String::from_utf8(output.stderr).expect("UTF-8");
            assert_eq!(output.status.code(), Some(2), "{command}, {what}: {said}");
            assert_eq!(folder.contents(), before, "{command}, {what}");
            let message = format!("error: {written} and the questionnaire are the same file: ");
            assert!(said.starts_with(&message), "{command}, {what}: {said}");
            assert_eq!(output.stdout, b"", "{command}, {what}");
        }
    }
}

#[test]
fn standard_output_cannot_be_a_file_that_is_read() {
    for command in [
        "check in/questionnaire.yaml",
        "show in/questionnaire.yaml",
        "run in/questionnaire.yaml --missing skip",
        "export page in/questionnaire.yaml",
        "batch in/questionnaire.yaml in/in.jsonl",
    ] {
        let folder = Folder::new();
        let before = folder.contents();
        let questionnaire = File::options()
            .append(true)
            .open(folder.path(Q))
            .expect("there");
        let output = Command::new(env!("CARGO_BIN_EXE_selfcheck"))
            .args(command.split(' '))
            .current_dir(folder.0.path())
            .stdout(questionnaire)
            .output()
            .expect("the program starts");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        let words = format!(
            "error: standard output and the questionnaire are the same file: `{Q}`\n  help: choose another file for \
             standard output\n"
        );
        assert_eq!((output.status.code(), said), (Some(2), words), "{command}");
        assert_eq!(folder.contents(), before, "{command}");
    }
}

#[test]
fn evidence_for_the_same_file_twice_is_rejected_before_writing() {
    let folder = Folder::new();
    fs::create_dir(folder.path("out")).expect("made");
    symlink("causes-sites.yaml", folder.path("out/promise-1.yaml")).expect("linked");
    let before = folder.contents();
    let command = "check in/broken.yaml --witnesses out --counterexamples out";
    let output = folder.run(&words(command, ""));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let expected = "error: `--counterexamples` and `--witnesses` are the same file: `out/promise-1.yaml`, \
                    `out/causes-sites.yaml`\n  help: choose another file for `--counterexamples`\n";
    assert_eq!((output.status.code(), said.as_str()), (Some(2), expected));
    assert_eq!(output.stdout, b"");
    assert_eq!(folder.contents(), before);
}

/// A command, the file that one of its streams is appended to, and the expected message.
type Appended = (&'static str, &'static str, &'static str);

#[test]
fn all_files_are_compared_before_the_first_report() {
    const BROKEN: &str = "in/broken.yaml";
    let cases: [Appended; 8] = [
        (
            "check in/questionnaire.yaml in/broken.yaml",
            BROKEN,
            "standard output and the questionnaire are the same file: `in/broken.yaml`",
        ),
        (
            "check in/none.yaml in/questionnaire.yaml in/broken.yaml --format json",
            BROKEN,
            "standard output and the questionnaire are the same file: `in/broken.yaml`",
        ),
        (
            "check in/questionnaire.yaml in/broken.yaml --witnesses out",
            BROKEN,
            "standard output and the questionnaire are the same file: `in/broken.yaml`",
        ),
        (
            "check in/questionnaire.yaml --witnesses in",
            "in/causes-lifting.yaml",
            "standard output and `--witnesses` are the same file: `in/causes-lifting.yaml`",
        ),
        (
            "check in/broken.yaml --counterexamples in",
            "in/promise-1.yaml",
            "standard output and `--counterexamples` are the same file: `in/promise-1.yaml`",
        ),
        (
            "diff in/questionnaire.yaml in/changed.yaml --examples in",
            "in/1-old.yaml",
            "standard output and `--examples` are the same file: `in/1-old.yaml`",
        ),
        (
            "test in/a.yaml in/b.yaml",
            "in/b.yaml",
            "standard output and the answer file are the same file: `in/b.yaml`",
        ),
        (
            "demo in/questionnaire.yaml --example hip",
            "in/examples/hip.yaml",
            "standard output and the answer file are the same file: `in/examples/hip.yaml`",
        ),
    ];
    for (command, appended, message) in cases {
        for stream in ["standard output", "standard error"] {
            let folder = Folder::new();
            fs::create_dir(folder.path("in/examples")).expect("made");
            let expecting = format!("{ANSWERS}expect: {{shows: [causes/lifting]}}\n");
            for name in ["a.yaml", "b.yaml", "examples/hip.yaml"] {
                fs::write(folder.path("in").join(name), &expecting).expect("written");
            }
            let mut end = File::options();
            let end = end.append(true).create(true).open(folder.path(appended));
            let end = end.expect("there");
            let before = folder.contents();
            let mut selfcheck = Command::new(env!("CARGO_BIN_EXE_selfcheck"));
            selfcheck
                .args(command.split(' '))
                .current_dir(folder.0.path());
            if stream == "standard output" {
                selfcheck.stdout(end);
            } else {
                selfcheck.stderr(end);
            }
            let output = selfcheck.output().expect("the program starts");
            assert_eq!(output.status.code(), Some(2), "{command}, {stream}");
            assert_eq!(output.stdout, b"", "{command}, {stream}");
            let message = message.replace("standard output", stream);
            if stream == "standard output" {
                assert_eq!(folder.contents(), before, "{command}");
                let said = String::from_utf8(output.stderr).expect("UTF-8");
                assert!(said.starts_with(&format!("error: {message}\n")), "{said}");
                assert_eq!(said.lines().count(), 2, "{said}");
            } else {
                // The message itself goes to the file.
                let mut now = folder.contents();
                let end = now.get_mut(&folder.path(appended)).expect("there");
                let before = &before[&folder.path(appended)];
                let said = end.strip_prefix(before.as_str()).expect("appended");
                assert!(said.starts_with(&format!("error: {message}\n")), "{said}");
                assert_eq!(said.lines().count(), 2, "{said}");
            }
        }
    }
}

#[test]
fn answers_can_be_saved_to_the_file_that_they_came_from() {
    for (what, alias) in ALIASES {
        let folder = Folder::new();
        let written = alias(&folder, "in/a.yaml", "other");
        let output = folder.run(&words("run --answers in/a.yaml --save-answers W", &written));
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(
            (output.status.code(), said.as_str()),
            (Some(0), ""),
            "{what}"
        );
        let saved = "questionnaire: lower_back\nversion: 1.0.0\nanswers:\n  back_pain: no\n  lifting: often\n";
        assert_eq!(
            fs::read_to_string(folder.path(&written)).expect("there"),
            saved,
            "{what}"
        );
    }
}

#[test]
fn another_users_link_in_a_shared_folder_is_not_followed() {
    // Only a privileged user can create such a link.
    let folder = Folder::new();
    let shared = folder.path("shared");
    fs::create_dir(&shared).expect("made");
    fs::set_permissions(&shared, fs::Permissions::from_mode(0o1777)).expect("set");
    symlink("../in/a.yaml", shared.join("out.txt")).expect("linked");
    symlink("../in", shared.join("folder")).expect("linked");
    let stranger = |path: &Path| std::os::unix::fs::lchown(path, Some(12345), None);
    if [shared.join("out.txt"), shared.join("folder")]
        .iter()
        .any(|path| stranger(path).is_err())
    {
        return;
    }
    for written in ["shared/out.txt", "shared/folder/new.txt"] {
        let before = folder.contents();
        let arguments = words(
            "run in/questionnaire.yaml --missing skip --output W",
            written,
        );
        let output = folder.run(&arguments);
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("is a link created by another user in a folder that anyone can write to"),
            "{said}"
        );
        assert_eq!(folder.contents(), before);
    }
}

#[test]
fn a_link_through_another_users_link_is_not_followed() {
    let folder = Folder::new();
    let shared = folder.path("shared");
    fs::create_dir(&shared).expect("made");
    fs::set_permissions(&shared, fs::Permissions::from_mode(0o1777)).expect("set");
    symlink("../in", shared.join("folder")).expect("linked");
    symlink("shared/folder", folder.path("mine")).expect("linked");
    symlink("mine/a.yaml", folder.path("out.txt")).expect("linked");
    symlink(folder.path("mine/new"), folder.path("further")).expect("linked");
    let planted = shared.join("folder");
    // Only a privileged user can create such a link.
    if std::os::unix::fs::lchown(&planted, Some(12345), None).is_err() {
        return;
    }
    for command in [
        "run in/questionnaire.yaml --missing skip --output out.txt",
        "run in/questionnaire.yaml --missing skip --output mine/new.txt",
        "run in/questionnaire.yaml --missing skip --output in/../mine/new.txt",
        "run in/questionnaire.yaml --missing skip --save-answers mine/new.yaml",
        "export page in/questionnaire.yaml --output mine/new.html",
        "batch in/questionnaire.yaml in/in.jsonl --rejects mine/new",
        "check in/questionnaire.yaml --witnesses mine/new",
        "check in/questionnaire.yaml --witnesses further",
        "new mine/new/new.yaml",
    ] {
        let before = folder.contents();
        let output = folder.run(&words(command, ""));
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{command}: {said}");
        let refused = "shared/folder` is a link created by another user in a folder that anyone can write to\n";
        assert!(said.ends_with(refused), "{command}: {said}");
        assert_eq!(output.stdout, b"", "{command}");
        assert_eq!(folder.contents(), before, "{command}");
    }
}

#[test]
fn a_missing_folder_does_not_hide_a_conflict() {
    let folder = Folder::new();
    symlink("questionnaire.yaml", folder.path("in/causes-sites.yaml")).expect("linked");
    let before = folder.contents();
    let output = folder.run(&words(
        "check in/questionnaire.yaml --witnesses out/../in",
        "",
    ));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let expected = "error: `--witnesses` and the questionnaire are the same file: ";
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(folder.contents(), before);
}

#[test]
fn a_named_pipe_is_compared_without_waiting_for_it() {
    let cases = [
        (
            "batch in/questionnaire.yaml in/in.jsonl --output p --rejects p",
            "",
        ),
        (
            "batch in/questionnaire.yaml in/in.jsonl --output p --rejects other",
            "",
        ),
        (
            "run in/questionnaire.yaml --missing skip --output p --save-answers in/../p",
            "",
        ),
        (
            "batch in/questionnaire.yaml in/in.jsonl --rejects p",
            "1<>p",
        ),
        ("batch in/questionnaire.yaml --output p", "0<>p"),
    ];
    for (command, stream) in cases {
        let folder = Folder::new();
        let made = Command::new("mkfifo").arg(folder.path("p")).status();
        assert!(made.expect("mkfifo").success());
        symlink("p", folder.path("other")).expect("linked");
        let script = format!("exec timeout 20 \"$0\" {command} {stream}");
        let output = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_selfcheck")])
            .current_dir(folder.0.path())
            .output()
            .expect("a shell");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(said.contains(" are the same file: `"), "{command}: {said}");
        assert_eq!(output.status.code(), Some(2), "{command}: {said}");
    }
    // A pipe without a name is shared on purpose.
    let folder = Folder::new();
    let command = "run in/questionnaire.yaml --missing skip --output /dev/stdout";
    assert_eq!(folder.run(&words(command, "")).status.code(), Some(0));
}

#[test]
fn read_only_files_are_kept_and_permissions_are_not_extended() {
    let folder = Folder::new();
    let path = folder.path("out");
    fs::write(&path, "before").expect("written");
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("set");
    mode(0o444);
    for command in [
        "run in/questionnaire.yaml --missing skip --output W",
        "export page in/questionnaire.yaml --output W",
        "batch in/questionnaire.yaml in/in.jsonl --output W",
    ] {
        let output = folder.run(&words(command, "out"));
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert_eq!(
            said, "error: cannot write `out`: it is read-only\n",
            "{command}"
        );
        assert_eq!(fs::read_to_string(&path).expect("there"), "before");
    }
    for (before, after) in [
        (0o600, 0o600),
        (0o640, 0o640),
        (0o666, 0o644),
        (0o200, 0o200),
    ] {
        mode(before);
        let arguments = words("export page in/questionnaire.yaml --output W", "out");
        let script = "umask 022; exec \"$@\"";
        let output = Command::new("sh")
            .args(["-c", script, "sh", env!("CARGO_BIN_EXE_selfcheck")])
            .args(arguments)
            .current_dir(folder.0.path())
            .output()
            .expect("a shell");
        assert!(output.status.success(), "{before:o}");
        let now = fs::metadata(&path).expect("there").permissions().mode() & 0o777;
        assert_eq!(now, after, "{before:o}");
    }
}
