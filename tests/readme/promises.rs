//! Promises of the README that no other test holds.

use std::path::Path;

use crate::ROOT;
use crate::names::sources;

#[test]
fn no_source_file_opens_a_network_connection() {
    let sources = sources(&Path::new(ROOT).join("src"));
    assert!(!sources.is_empty());
    for source in sources {
        for network in ["TcpStream", "TcpListener", "UdpSocket", "UnixStream"] {
            let line = source.lines().find(|line| line.contains(network));
            assert_eq!(line, None);
        }
    }
}

/// The most memory that a batch has held when it has read this many records, in kilobytes.
#[cfg(target_os = "linux")]
fn peak(records: usize) -> u64 {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};

    let mut child = Command::new(env!("CARGO_BIN_EXE_selfcheck"))
        .args(["batch", "osteonecrosis", "--from", "json-lines"])
        .args(["--threads", "2"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    let output = BufReader::new(child.stdout.take().expect("a pipe"));
    let record = "{\"id\": 1, \"answers\": {\"joint_pain\": \"no\", \"smoking\": \"yes\"}}\n";
    let writer = std::thread::spawn(move || {
        for _ in 0..records {
            input.write_all(record.as_bytes()).expect("it reads");
        }
        input
    });
    // With its input still open, it is still there when the last outcome has come.
    let outcomes = output.lines().take(records).count();
    assert_eq!(outcomes, records);
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
    let status = status.expect("it is running");
    drop(writer.join().expect("it wrote"));
    child.wait().expect("it ends");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number
        .and_then(|number| number.parse().ok())
        .expect("a number")
}

#[test]
#[cfg(target_os = "linux")]
fn a_batch_needs_no_more_memory_for_ten_times_the_input() {
    let (few, many) = (peak(20_000), peak(200_000));
    assert!(many < few + 2_000, "{few} kB, then {many} kB");
}
