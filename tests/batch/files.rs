//! The files that `selfcheck batch` writes: whole or not at all.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::command::{piped, selfcheck};

const GOOD: &str = "{\"id\":1,\"answers\":{}}\n";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).to_str().expect("UTF-8").to_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn outcomes_and_rejects_each_go_to_a_file_that_only_its_owner_can_read() {
    let folder = folder();
    let [outcomes, rejects] = ["out.jsonl", "rejects.jsonl"].map(|name| path(&folder, name));
    let arguments = [
        "tests/batch/two.yaml",
        "--output",
        &outcomes,
        "--rejects",
        &rejects,
    ];
    let (status, result, said) = piped(&arguments, format!("x\n{GOOD}").as_bytes());
    let words = format!("1 record of 2 was rejected: see `{rejects}`\n");
    assert_eq!((status, result.as_str(), said), (Some(1), "", words));
    let read = |path: &str| fs::read_to_string(path).expect("a file");
    assert_eq!(
        read(&outcomes),
        "{\"id\":1,\"shown\":[\"s/p\"],\"points\":[]}\n"
    );
    let told = "{\"line\":1,\"error\":\"this cannot be read as JSON: expected value\"}\n";
    assert_eq!(read(&rejects), told);
    let mode = fs::metadata(&outcomes)
        .expect("a file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    // The next run rejects nothing, and says so.
    assert_eq!(piped(&arguments, GOOD.as_bytes()).0, Some(0));
    assert_eq!(read(&rejects), "");
}

#[test]
fn where_something_goes_wrong_the_files_stay_as_they_were() {
    let folder = folder();
    let outcomes = path(&folder, "out.jsonl");
    fs::write(&outcomes, "before\n").expect("a file");
    let arguments = ["tests/batch/two.yaml", "--output", &outcomes];
    let rejects = path(&folder, "no/such/folder");
    let (status, _, said) = piped(&[&arguments[..], &["--rejects", &rejects]].concat(), b"x\n");
    assert_eq!(status, Some(2));
    assert!(said.starts_with("error: cannot write `"), "{said}");
    let (status, _, _) = piped(&[&arguments[..], &["--from", "csv"]].concat(), b"x\n");
    assert_eq!(status, Some(2));
    assert_eq!(fs::read_to_string(&outcomes).expect("a file"), "before\n");
    assert_eq!(names(folder.path()), ["out.jsonl"]);
}

#[test]
fn a_full_disk_is_told() {
    for arguments in [["--output", "/dev/full"], ["--rejects", "/dev/full"]] {
        let arguments = [&["tests/batch/two.yaml"], &arguments[..]].concat();
        let (status, _, said) = piped(&arguments, format!("x\n{GOOD}").as_bytes());
        assert_eq!(status, Some(2));
        assert!(said.contains("error: cannot write `/dev/full`: "), "{said}");
    }
}

#[test]
fn one_file_cannot_take_both() {
    let folder = folder();
    let both = path(&folder, "both.jsonl");
    let arguments = [
        "tests/batch/two.yaml",
        "--output",
        &both,
        "--rejects",
        &both,
    ];
    let (status, _, said) = piped(&arguments, GOOD.as_bytes());
    assert_eq!(status, Some(2));
    let words = "error: the outcomes and the rejects cannot go to the same file\n  help: give each a name of its own\n";
    assert_eq!(said, words);
    assert_eq!(names(folder.path()), [""; 0]);
    // What is written through can.
    let arguments = [
        "tests/batch/two.yaml",
        "--output",
        "/dev/null",
        "--rejects",
        "/dev/null",
    ];
    assert_eq!(piped(&arguments, GOOD.as_bytes()).0, Some(0));
}

#[test]
fn an_interrupt_leaves_no_file_and_no_half_line_behind() {
    for signal in ["INT", "TERM", "HUP"] {
        let folder = folder();
        let outcomes = path(&folder, "out.jsonl");
        let mut command = selfcheck(&["tests/batch/two.yaml", "--output", &outcomes]);
        let mut child = command.spawn().expect("it starts");
        let mut stdin = child.stdin.take().expect("it is piped");
        stdin
            .write_all(GOOD.repeat(1000).as_bytes())
            .expect("it reads");
        let begin = Instant::now();
        while names(folder.path()).is_empty() {
            assert!(
                begin.elapsed() < Duration::from_secs(20),
                "nothing is written"
            );
            sleep(Duration::from_millis(5));
        }
        let pid = child.id().to_string();
        let killed = Command::new("kill").args(["-s", signal, &pid]).status();
        assert!(killed.expect("`kill` is there").success());
        let status = child.wait().expect("it ends").code();
        let number = match signal {
            "INT" => 2,
            "TERM" => 15,
            _ => 1,
        };
        assert_eq!(status, Some(128 + number));
        assert_eq!(names(folder.path()), [""; 0], "{signal}");
    }
}
