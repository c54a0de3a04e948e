//! Which questionnaire and which answers a name or a path means: the same in every command.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

const QUESTIONNAIRE: &str = include_str!("files/lower-back.yaml");
const ANSWERS: &str = "questionnaire: lower_back\nanswers: {back_pain: no, lifting: often}\n";

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder for the test"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn run(&self, arguments: &str) -> (Option<i32>, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_selfcheck"))
            .args(arguments.split(' '))
            .current_dir(self.0.path())
            .stdin(Stdio::null())
            .output()
            .expect("it starts");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    /// What a call that succeeds writes to standard output.
    fn result(&self, arguments: &str) -> String {
        let (status, result, said) = self.run(arguments);
        assert_eq!(status, Some(0), "{arguments}: {said}");
        result
    }
}

#[test]
fn a_path_has_a_slash_an_ending_or_a_file() {
    let folder = Folder::new();
    for name in [
        "q.yaml",
        "q.yml",
        "q.json",
        "Q.YAML",
        "Q.Yml",
        "plain",
        "sub/plain",
    ] {
        folder.write(name, QUESTIONNAIRE);
        for command in [
            "run NAME --missing skip",
            "check NAME",
            "show NAME",
            "batch NAME /dev/null",
            "diff NAME NAME",
            "export page NAME",
        ] {
            folder.result(&command.replace("NAME", name));
        }
    }
}

#[test]
fn a_name_is_built_in_in_every_command() {
    let folder = Folder::new();
    // A folder of that name is no file.
    fs::create_dir(folder.path("osteonecrosis")).expect("made");
    for command in [
        "run osteonecrosis --missing skip",
        "check osteonecrosis",
        "show osteonecrosis",
        "diff osteonecrosis osteonecrosis",
        "export paper osteonecrosis",
        "demo osteonecrosis --example everything-skipped",
        "run --answers everything-skipped",
        "run osteonecrosis --answers everything-skipped",
        "compare everything-skipped unsure-throughout",
        "export diagram osteonecrosis --answers everything-skipped",
    ] {
        folder.result(command);
    }
    assert_eq!(folder.result("show"), folder.result("show osteonecrosis"));
    let tested = Folder::new().result("test osteonecrosis");
    assert!(tested.ends_with("14 examples, 0 failed\n"), "{tested}");
    folder.write("everything-skipped", ANSWERS);
    folder.write("questionnaire.yaml", QUESTIONNAIRE);
    let result = folder.result("run --answers everything-skipped");
    assert!(result.contains("Lifting is one cause."), "{result}");
}

#[test]
fn examples_next_to_a_questionnaire_are_found_by_name() {
    let folder = Folder::new();
    folder.write("q.yaml", QUESTIONNAIRE);
    folder.write("examples/lifting.YAML", ANSWERS);
    let result = folder.result("run ./q.yaml --answers lifting");
    assert!(result.contains("Lifting is one cause."), "{result}");
    let (status, _, said) = folder.run("run ./q.yaml --answers lofting");
    let words = "error: there is no file or example named `lofting`\n  help: did you mean `lifting`? The examples \
                 are:\n    lifting\n";
    assert_eq!((status, said.as_str()), (Some(2), words));
}

#[test]
fn the_questionnaire_next_to_an_answer_file_takes_precedence() {
    let folder = Folder::new();
    let mine = QUESTIONNAIRE
        .replace("id: lower_back", "id: osteonecrosis")
        .replace("Lifting is one cause.", "This is mine.");
    folder.write("questionnaire.yaml", &mine);
    let answers = ANSWERS.replace("lower_back", "osteonecrosis");
    folder.write(
        "examples/a.yaml",
        &format!("{answers}expect: {{shows: [causes/lifting]}}\n"),
    );
    for command in [
        "run --answers examples/a.yaml",
        "compare examples/a.yaml --set lifting=never",
        "demo --example examples/a.yaml",
    ] {
        let result = folder.result(command);
        assert!(result.contains("This is mine."), "{command}: {result}");
    }
    assert_eq!(
        folder.result("test examples"),
        "ok      examples/a.yaml\n1 example, 0 failed\n"
    );
    // An invalid file is an error; the built-in questionnaire does not replace it.
    folder.write(
        "questionnaire.yaml",
        &mine.replace("type: integer", "type: intger"),
    );
    let (status, _, said) = folder.run("test examples");
    assert_eq!(status, Some(2));
    assert!(said.contains("unknown question type `intger`"), "{said}");
    // A questionnaire with another id is ignored.
    folder.write(
        "questionnaire.yaml",
        &mine.replace("id: osteonecrosis", "id: another"),
    );
    let (status, _, said) = folder.run("run --answers examples/a.yaml");
    assert_eq!(status, Some(2));
    assert!(said.contains("unknown question `back_pain`"), "{said}");
}

#[test]
fn test_finds_examples_with_any_extension_in_any_case() {
    let folder = Folder::new();
    folder.write("questionnaire.yaml", QUESTIONNAIRE);
    folder.write(
        "examples/FAILS.YAML",
        &format!("{ANSWERS}expect: {{hides: [causes/lifting]}}\n"),
    );
    folder.write(
        "examples/b.Yml",
        &format!("{ANSWERS}expect: {{shows: [causes/lifting]}}\n"),
    );
    folder.write("examples/c.yaml", ANSWERS);
    let (status, result, said) = folder.run("test examples");
    assert_eq!(status, Some(1));
    assert_eq!(
        result,
        "FAILED  examples/FAILS.YAML\n        `causes/lifting` is shown\nok      examples/b.Yml\n2 examples, 1 failed\n"
    );
    assert_eq!(said, "note: `examples/c.yaml` has no `expect`\n");
}

#[test]
fn a_name_without_a_command_gets_a_suggestion() {
    let folder = Folder::new();
    folder.write("q.yml", QUESTIONNAIRE);
    folder.write("a.yaml", ANSWERS);
    folder.write("in.csv", "id\n");
    for (word, command) in [
        ("q.yml", "run q.yml"),
        ("a.yaml", "run --answers a.yaml"),
        ("in.csv", "batch QUESTIONNAIRE in.csv"),
        ("osteonecrosis", "run osteonecrosis"),
        ("everything-skipped", "run --answers everything-skipped"),
    ] {
        let (status, result, said) = folder.run(word);
        let words = format!(
            "error: `{word}` is not a command\n  help: did you mean `selfcheck {command}`?\n"
        );
        assert_eq!((status, result.as_str(), said), (Some(2), "", words));
    }
    let (status, _, said) = folder.run("frobnicate");
    assert_eq!(status, Some(2));
    assert!(
        said.contains("unrecognized subcommand 'frobnicate'"),
        "{said}"
    );
}
