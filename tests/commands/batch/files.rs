//! The atomic files that `selfcheck batch` writes.

use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use super::{piped, selfcheck};

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
        "tests/files/two.yaml",
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
    // The next run replaces the rejects with an empty file.
    assert_eq!(piped(&arguments, GOOD.as_bytes()).0, Some(0));
    assert_eq!(read(&rejects), "");
}

#[test]
fn an_error_leaves_the_files_unchanged() {
    let folder = folder();
    let outcomes = path(&folder, "out.jsonl");
    fs::write(&outcomes, "before\n").expect("a file");
    let arguments = ["tests/files/two.yaml", "--output", &outcomes];
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
fn a_full_disk_is_reported() {
    for arguments in [["--output", "/dev/full"], ["--rejects", "/dev/full"]] {
        let arguments = [&["tests/files/two.yaml"], &arguments[..]].concat();
        let (status, _, said) = piped(&arguments, format!("x\n{GOOD}").as_bytes());
        assert_eq!(status, Some(2));
        assert!(said.contains("error: cannot write `/dev/full`: "), "{said}");
    }
}

#[test]
fn outcomes_and_rejects_cannot_go_to_the_same_file() {
    let folder = folder();
    let both = path(&folder, "both.jsonl");
    let arguments = [
        "tests/files/two.yaml",
        "--output",
        &both,
        "--rejects",
        &both,
    ];
    let words = |names: &str| {
        format!(
            "error: `--output` and `--rejects` are the same file: {names}\n  help: choose another file for `--output`\n"
        )
    };
    let (status, _, said) = piped(&arguments, GOOD.as_bytes());
    assert_eq!((status, said), (Some(2), words(&format!("`{both}`"))));
    assert_eq!(names(folder.path()), [""; 0]);
    // Under any name.
    let link = path(&folder, "link");
    symlink("./both.jsonl", &link).expect("a link");
    for other in [&path(&folder, "./both.jsonl"), &link] {
        let arguments = [
            "tests/files/two.yaml",
            "--output",
            &both,
            "--rejects",
            other,
        ];
        let (status, _, said) = piped(&arguments, GOOD.as_bytes());
        let names = format!("`{both}`, `{other}`");
        assert_eq!((status, said), (Some(2), words(&names)), "{other}");
    }
    // A device can take both.
    let arguments = [
        "tests/files/two.yaml",
        "--output",
        "/dev/null",
        "--rejects",
        "/dev/null",
    ];
    assert_eq!(piped(&arguments, GOOD.as_bytes()).0, Some(0));
}

#[test]
fn an_interrupt_leaves_no_file_and_no_partial_line() {
    for signal in ["INT", "TERM", "HUP"] {
        let folder = folder();
        let outcomes = path(&folder, "out.jsonl");
        let mut command = selfcheck(&["tests/files/two.yaml", "--output", &outcomes]);
        let mut child = command.spawn().expect("it starts");
        let mut stdin = child.stdin.take().expect("it is piped");
        // More than the buffer of a pipe: once it is written, most of it has been read.
        stdin
            .write_all(GOOD.repeat(100_000).as_bytes())
            .expect("it reads");
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

#[test]
fn the_target_of_a_link_is_written_even_if_it_does_not_exist() {
    let folder = folder();
    let link = path(&folder, "link");
    symlink("target", &link).expect("a link");
    let arguments = ["tests/files/two.yaml", "--output", &link];
    assert_eq!(piped(&arguments, GOOD.as_bytes()).0, Some(0));
    assert_eq!(names(folder.path()), ["link", "target"]);
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
}

#[test]
fn closing_the_rejects_does_not_lose_the_outcomes() {
    let folder = folder();
    let outcomes = path(&folder, "out.jsonl");
    let shell = |rejects: &str| {
        let script = format!(
            "(yes x | head -100000; echo '{{\"id\":1,\"answers\":{{}}}}') | ( \"$0\" batch tests/files/two.yaml --output \
             \"$1\" {rejects}; echo $? > \"$2\" ) | head -1"
        );
        let status = path(&folder, "status");
        let run = Command::new("sh")
            .args([
                "-c",
                &script,
                env!("CARGO_BIN_EXE_selfcheck"),
                &outcomes,
                &status,
            ])
            .output();
        assert!(run.expect("a shell").status.success());
        fs::read_to_string(&status).expect("the status")
    };
    assert_eq!(shell("2>&1 >/dev/null"), "1\n");
    assert_eq!(
        fs::read_to_string(&outcomes)
            .expect("the outcomes")
            .lines()
            .count(),
        1
    );
    fs::remove_file(&outcomes).expect("removed");
    // If the stream of results is closed, the file is missing, which is an error.
    assert_eq!(shell("--rejects -"), "2\n");
    assert!(!fs::exists(&outcomes).expect("it can be told"));
}

#[test]
fn a_disk_that_fills_up_leaves_no_partial_line() {
    // A limit on file sizes acts like a full disk.
    let folder = folder();
    let outcomes = path(&folder, "out.jsonl");
    let script = "ulimit -f 8; trap '' XFSZ; yes '{\"id\":1,\"answers\":{}}' | head -10000 | \"$0\" batch tests/files/two.yaml > \"$1\"";
    let run = Command::new("bash")
        .args(["-c", script, env!("CARGO_BIN_EXE_selfcheck"), &outcomes])
        .output()
        .expect("a shell");
    assert_eq!(run.status.code(), Some(2));
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        said.starts_with("error: cannot write `standard output`: "),
        "{said}"
    );
    let written = fs::read_to_string(&outcomes).expect("the outcomes");
    assert!(
        written.len() > 4000 && written.len() <= 8192,
        "{}",
        written.len()
    );
    assert!(
        written.ends_with("}\n"),
        "{}",
        written.lines().last().unwrap_or_default()
    );
}
