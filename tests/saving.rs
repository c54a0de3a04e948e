//! `--save-answers`, and answers that cannot be written.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

const QUESTIONNAIRE: &str = include_str!("files/lower-back.yaml");

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder for the test"));
        folder.write("questionnaire.yaml", QUESTIONNAIRE);
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("there")
    }

    fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_selfcheck"));
        command
            .args(arguments.split(' '))
            .current_dir(self.0.path())
            .stdin(Stdio::null());
        command
    }

    /// The exit status, standard output and standard error of a command.
    fn run(&self, arguments: &str) -> (Option<i32>, String, String) {
        told(self.command(arguments).output().expect("it starts"))
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<_> = names
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

fn told(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn an_existing_file_is_never_replaced_by_other_answers() {
    let folder = Folder::new();
    folder.write(
        "mine.yaml",
        "questionnaire: lower_back\nanswers: {back_pain: yes}\n",
    );
    let before = folder.read("mine.yaml");
    for arguments in [
        "run questionnaire.yaml --missing skip --save-answers mine.yaml",
        "run questionnaire.yaml --plain --save-answers mine.yaml",
        "run --answers other.yaml --missing skip --save-answers mine.yaml",
    ] {
        folder.write("other.yaml", "questionnaire: lower_back\nanswers: {}\n");
        let said = "error: `--save-answers`: `mine.yaml` already exists\n  help: to continue with its answers, add \
                    `--answers mine.yaml`; otherwise, choose another file\n";
        assert_eq!(
            folder.run(arguments),
            (Some(2), String::new(), said.to_owned())
        );
        assert_eq!(folder.read("mine.yaml"), before);
    }
}

#[test]
fn no_file_is_written_before_the_first_answer() {
    let folder = Folder::new();
    let (status, result, _) = folder.run("run questionnaire.yaml --plain --save-answers new.yaml");
    assert_eq!((status, result.as_str()), (Some(2), ""));
    assert_eq!(folder.names(), ["questionnaire.yaml"]);
}

#[test]
fn title_description_and_expectations_are_kept_and_the_version_is_updated() {
    let folder = Folder::new();
    folder.write(
        "mine.yaml",
        "# a comment\nquestionnaire: lower_back\nversion: 0.9.0\ntitle: \"Lifting: often\"\nabout: |\n  Two lines,\n  \
         of *text*.\nexpect:\n  shows: [causes/lifting]\n  points: []\n  hides: [causes/sites]\nanswers: {back_pain: no, \
         lifting: often}\n",
    );
    let arguments = "run --answers mine.yaml --missing skip --save-answers mine.yaml";
    let (status, _, said) = folder.run(arguments);
    assert_eq!((status, said.as_str()), (Some(0), ""));
    let saved = "questionnaire: lower_back\nversion: 1.0.0\ntitle: 'Lifting: often'\nabout: |\n  Two lines,\n  of \
                 *text*.\nanswers:\n  back_pain: no\n  lifting: often\nexpect:\n  shows: [causes/lifting]\n  hides: \
                 [causes/sites]\n";
    assert_eq!(folder.read("mine.yaml"), saved);
    assert_eq!(folder.run(arguments).0, Some(0));
    assert_eq!(folder.read("mine.yaml"), saved);
}

#[test]
fn another_version_is_accepted_but_an_invalid_answer_is_an_error() {
    let folder = Folder::new();
    let answers = |more: &str| {
        format!(
            "questionnaire: lower_back\nversion: 0.9.0\nanswers:\n  back_pain: no\n  lifting: often\n{more}"
        )
    };
    folder.write("mine.yaml", &answers(""));
    let (status, _, said) = folder.run("run --answers mine.yaml");
    assert_eq!((status, said.as_str()), (Some(0), ""));
    folder.write("mine.yaml", &answers("  gone: yes\n"));
    let (status, result, said) = folder.run("run --answers mine.yaml");
    assert_eq!((status, result.as_str()), (Some(2), ""));
    assert!(said.contains("unknown question `gone`"), "{said}");
}

#[test]
fn a_pipe_is_written_once() {
    let folder = Folder::new();
    let (status, result, _) =
        folder.run("run questionnaire.yaml --missing skip --output /dev/null --save-answers -");
    assert_eq!(status, Some(0));
    assert_eq!(
        result,
        "questionnaire: lower_back\nversion: 1.0.0\nanswers:\n  back_pain: skipped\n  lifting: skipped\n"
    );
}

/// A person who answers through a pipe.
struct Piped {
    child: Child,
    said: BufReader<std::process::ChildStderr>,
}

impl Piped {
    fn start(mut command: Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let said = BufReader::new(child.stderr.take().expect("piped"));
        Self { child, said }
    }

    fn types(&mut self, lines: &str) {
        let stdin = self.child.stdin.as_mut().expect("piped");
        stdin.write_all(lines.as_bytes()).expect("it reads");
        stdin.flush().expect("it reads");
    }

    fn reads_until(&mut self, wanted: &str) {
        let mut line = String::new();
        while !line.contains(wanted) {
            line.clear();
            let read = self.said.read_line(&mut line).expect("UTF-8");
            assert!(read > 0, "{wanted:?} is never said");
        }
    }

    fn end(mut self) -> (Option<i32>, String, String) {
        drop(self.child.stdin.take());
        let mut said = String::new();
        self.said.read_to_string(&mut said).expect("UTF-8");
        let mut result = String::new();
        let mut stdout = self.child.stdout.take().expect("piped");
        stdout.read_to_string(&mut result).expect("UTF-8");
        (self.child.wait().expect("it ends").code(), result, said)
    }
}

#[test]
fn an_outcome_that_cannot_be_written_after_questions_goes_to_standard_output() {
    let folder = Folder::new();
    fs::create_dir(folder.path("gone")).expect("made");
    let expected = folder
        .run("run questionnaire.yaml --set back_pain=no,lifting=often")
        .1;
    assert_eq!(expected, "");
    let expected = folder
        .command("run questionnaire.yaml --plain --set back_pain=no --set lifting=often")
        .output()
        .expect("it starts");
    let mut piped =
        Piped::start(folder.command("run questionnaire.yaml --plain --output gone/outcome.txt"));
    piped.types("no\noften\n");
    piped.reads_until("Check your answers");
    fs::remove_dir(folder.path("gone")).expect("removed");
    piped.types("done\n");
    let (status, result, said) = piped.end();
    assert_eq!((status, result), (Some(2), told(expected).1));
    assert!(
        said.contains("error: cannot write `gone/outcome.txt`"),
        "{said}"
    );
}

#[test]
fn answers_that_cannot_be_saved_do_not_end_the_interview() {
    let folder = Folder::new();
    fs::create_dir(folder.path("gone")).expect("made");
    let mut piped =
        Piped::start(folder.command("run questionnaire.yaml --plain --save-answers gone/a.yaml"));
    piped.types("no\n");
    piped.reads_until("How often do you lift");
    assert!(
        folder
            .read("gone/a.yaml")
            .ends_with("answers:\n  back_pain: no\n")
    );
    fs::remove_dir_all(folder.path("gone")).expect("removed");
    piped.types("often\ndone\n");
    let (status, result, said) = piped.end();
    assert_eq!(status, Some(2));
    assert!(result.contains("Lifting is one cause."), "{result}");
    assert!(said.contains("error: cannot write `gone/a.yaml`"), "{said}");
    assert!(
        said.contains("Your answers are not being saved. You can still continue."),
        "{said}"
    );
}

/// Creates something under the name of a file to write.
type Arrival = fn(&Folder, &str);

/// Another person's file, or a link to one.
const ARRIVALS: [(&str, Arrival); 4] = [
    ("a link", |folder, name| {
        symlink(folder.path("theirs.yaml"), folder.path(name)).expect("linked");
    }),
    ("a link to nothing", |folder, name| {
        symlink(folder.path("nothing.yaml"), folder.path(name)).expect("linked");
    }),
    ("a hard link", |folder, name| {
        fs::hard_link(folder.path("theirs.yaml"), folder.path(name)).expect("linked");
    }),
    ("a file", |folder, name| folder.write(name, "theirs")),
];

const CHANGED: &str = "a different file has appeared at this path since this command started";

#[test]
fn answers_are_not_saved_over_a_file_that_has_appeared() {
    for saved_before in [false, true] {
        for (what, arrive) in ARRIVALS {
            let folder = Folder::new();
            folder.write("theirs.yaml", "theirs");
            let mut piped = Piped::start(
                folder.command("run questionnaire.yaml --plain --save-answers a.yaml"),
            );
            piped.reads_until("Does your lower back hurt?");
            if saved_before {
                piped.types("no\n");
                piped.reads_until("How often do you lift");
                fs::remove_file(folder.path("a.yaml")).expect("saved after the first answer");
            }
            arrive(&folder, "a.yaml");
            let before = (folder.names(), fs::read_link(folder.path("a.yaml")).ok());
            piped.types(if saved_before {
                "often\ndone\n"
            } else {
                "no\noften\ndone\n"
            });
            let (status, result, said) = piped.end();
            let what = format!("{what}, saved before: {saved_before}: {said}");
            assert_eq!(status, Some(2), "{what}");
            assert!(result.contains("Lifting is one cause."), "{what}");
            let refused = format!("error: cannot write `a.yaml`: {CHANGED}");
            assert!(said.contains(&refused), "{what}");
            assert!(said.contains("Your answers are not being saved."), "{what}");
            assert_eq!(folder.read("theirs.yaml"), "theirs", "{what}");
            let after = (folder.names(), fs::read_link(folder.path("a.yaml")).ok());
            assert_eq!(after, before, "{what}");
        }
    }
}

#[test]
fn an_outcome_is_not_written_over_a_file_that_has_appeared() {
    for there_before in [false, true] {
        for (what, arrive) in ARRIVALS {
            let folder = Folder::new();
            folder.write("theirs.yaml", "theirs");
            if there_before {
                folder.write("o.txt", "mine");
            }
            let mut piped =
                Piped::start(folder.command("run questionnaire.yaml --plain --output o.txt"));
            piped.types("no\noften\n");
            piped.reads_until("Check your answers");
            if there_before {
                fs::rename(folder.path("o.txt"), folder.path("kept.txt")).expect("moved");
            }
            arrive(&folder, "o.txt");
            let before = (folder.names(), fs::read_link(folder.path("o.txt")).ok());
            piped.types("done\n");
            let (status, result, said) = piped.end();
            let what = format!("{what}, there before: {there_before}: {said}");
            assert_eq!(status, Some(2), "{what}");
            assert!(result.contains("Lifting is one cause."), "{what}");
            let refused = format!("error: cannot write `o.txt`: {CHANGED}\n");
            assert!(said.ends_with(&refused), "{what}");
            assert_eq!(folder.read("theirs.yaml"), "theirs", "{what}");
            let after = (folder.names(), fs::read_link(folder.path("o.txt")).ok());
            assert_eq!(after, before, "{what}");
        }
    }
}

#[test]
fn answers_are_saved_again_after_the_file_was_removed_and_through_a_link() {
    let folder = Folder::new();
    fs::create_dir(folder.path("in")).expect("made");
    symlink("in/real.yaml", folder.path("a.yaml")).expect("linked");
    let mut piped =
        Piped::start(folder.command("run questionnaire.yaml --plain --save-answers a.yaml"));
    piped.types("no\n");
    piped.reads_until("How often do you lift");
    fs::remove_file(folder.path("in/real.yaml")).expect("saved after the first answer");
    piped.types("often\nback\nnever\ndone\n");
    let (status, _, said) = piped.end();
    assert_eq!(status, Some(0), "{said}");
    let saved =
        "questionnaire: lower_back\nversion: 1.0.0\nanswers:\n  back_pain: no\n  lifting: never\n";
    assert_eq!(folder.read("in/real.yaml"), saved);
    assert_eq!(folder.names(), ["a.yaml", "in", "questionnaire.yaml"]);
}

#[test]
fn without_questions_an_output_that_cannot_be_written_leaves_no_file() {
    let folder = Folder::new();
    for arguments in [
        "run questionnaire.yaml --missing skip --output no/o.txt",
        "run questionnaire.yaml --missing skip --save-answers no/a.yaml",
        "run questionnaire.yaml --missing skip --output questionnaire.yaml/o.txt",
    ] {
        let (status, result, said) = folder.run(arguments);
        assert_eq!((status, result.as_str()), (Some(2), ""), "{arguments}");
        assert!(said.starts_with("error: cannot write `"), "{said}");
        assert!(!said.contains(".tmp"), "{said}");
    }
    assert_eq!(folder.names(), ["questionnaire.yaml"]);
}

#[test]
fn a_missing_folder_is_named() {
    let folder = Folder::new();
    symlink("gone/o.txt", folder.path("link")).expect("linked");
    let missing = "create the folder first, or choose another one";
    for (name, why, help) in [
        ("no/o.txt", "there is no folder `no`", missing),
        ("no/such/o.txt", "there is no folder `no/such`", missing),
        ("link", "there is no folder `gone`", missing),
        (
            "questionnaire.yaml/o.txt",
            "`questionnaire.yaml` is a file, not a folder",
            "choose another folder",
        ),
    ] {
        for arguments in [
            "run questionnaire.yaml --missing skip --output",
            "run questionnaire.yaml --missing skip --save-answers",
            "export page questionnaire.yaml --output",
            "batch questionnaire.yaml /dev/null --rejects",
        ] {
            let said = format!("error: cannot write `{name}`: {why}\n  help: {help}\n");
            let told = folder.run(&format!("{arguments} {name}"));
            assert_eq!(told, (Some(2), String::new(), said), "{arguments} {name}");
        }
    }
}

/// The program with a limit on file sizes, which acts like a full disk.
fn with_little_room(folder: &Folder, arguments: &str) -> Command {
    let mut command = Command::new("bash");
    let script = format!("ulimit -f 0; exec \"$0\" {arguments}");
    command
        .args(["-c", &script, env!("CARGO_BIN_EXE_selfcheck")])
        .current_dir(folder.0.path())
        .stdin(Stdio::null());
    command
}

#[test]
fn a_full_disk_is_an_error_and_leaves_no_file() {
    let folder = Folder::new();
    let broken = QUESTIONNAIRE.replace("shows: [causes/lifting]", "hides: [causes/lifting]");
    folder.write("broken.yaml", &broken);
    let changed = QUESTIONNAIRE.replace(
        "{lifting: often}\n          text",
        "{lifting: never}\n          text",
    );
    folder.write("changed.yaml", &changed);
    let before = folder.names();
    for arguments in [
        "run questionnaire.yaml --missing skip --output o.txt",
        "run questionnaire.yaml --missing skip --save-answers a.yaml",
        "export page questionnaire.yaml --output o.html",
        "check questionnaire.yaml --witnesses out/within",
        "check broken.yaml --counterexamples out",
        "diff questionnaire.yaml changed.yaml --examples out",
        "new out/within/new.yaml",
    ] {
        let (status, _, said) = told(with_little_room(&folder, arguments).output().expect("bash"));
        assert_eq!(status, Some(2), "{arguments}: {said}");
        assert!(
            said.contains("error: cannot write `"),
            "{arguments}: {said}"
        );
        assert_eq!(folder.names(), before, "{arguments}");
    }
}

#[test]
fn a_full_disk_does_not_end_the_interview() {
    let folder = Folder::new();
    let arguments = "run questionnaire.yaml --plain --save-answers a.yaml --output o.txt";
    let mut piped = Piped::start(with_little_room(&folder, arguments));
    piped.types("no\noften\ndone\n");
    let (status, result, said) = piped.end();
    assert_eq!(status, Some(2), "{said}");
    assert!(result.contains("Lifting is one cause."), "{result}");
    for name in ["a.yaml", "o.txt"] {
        assert!(
            said.contains(&format!("error: cannot write `{name}`: ")),
            "{said}"
        );
    }
    assert!(said.contains("Your answers are not being saved."), "{said}");
    assert_eq!(folder.names(), ["questionnaire.yaml"]);
}

#[test]
fn a_closed_standard_output_is_an_error() {
    let folder = Folder::new();
    for arguments in [
        "list",
        "--help",
        "show",
        "check questionnaire.yaml",
        "run questionnaire.yaml --missing skip",
        "export page questionnaire.yaml",
        "batch questionnaire.yaml /dev/null",
        "completions bash",
    ] {
        let script = format!("exec \"$0\" {arguments} >&-");
        let output = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_selfcheck")])
            .current_dir(folder.0.path())
            .output()
            .expect("a shell");
        let said = "error: cannot write `standard output`: it is closed\n".to_owned();
        assert_eq!(told(output), (Some(2), String::new(), said), "{arguments}");
    }
    // The null device is a valid destination.
    for how in [">/dev/null", "1<>/dev/null"] {
        let script = format!("exec \"$0\" list {how}");
        let status = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_selfcheck")])
            .status()
            .expect("a shell");
        assert_eq!(status.code(), Some(0), "{how}");
    }
}

#[test]
fn a_new_questionnaire_that_cannot_be_written_leaves_no_file_or_folder() {
    let folder = Folder::new();
    // A limit on file sizes acts like a full disk.
    let script = "ulimit -f 1; exec \"$0\" new a/b/new.yaml";
    let run = |script: &str| {
        let output = Command::new("bash")
            .args(["-c", script, env!("CARGO_BIN_EXE_selfcheck")])
            .current_dir(folder.0.path())
            .output()
            .expect("a shell");
        told(output)
    };
    let (status, _, said) = run(script);
    assert_eq!(status, Some(2));
    assert!(
        said.starts_with("error: cannot write `a/b/new.yaml`: "),
        "{said}"
    );
    assert_eq!(folder.names(), ["questionnaire.yaml"]);
    assert_eq!(run("exec \"$0\" new a/b/new.yaml").0, Some(0));
    let mode = fs::metadata(folder.path("a/b/new.yaml"))
        .expect("there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o400, 0o400);
}
