//! The folder of snapshots has what the tests compare, and nothing else.

use std::fs;
use std::path::Path;

use crate::FOLDER;

#[test]
fn each_snapshot_belongs_to_a_test() {
    let folder = Path::new(FOLDER);
    let mut tests = String::new();
    for entry in fs::read_dir(folder).expect("the tests") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            tests += &fs::read_to_string(path).expect("a test");
        }
    }
    for entry in fs::read_dir(folder.join("snapshots")).expect("the snapshots") {
        let file = entry.expect("an entry").file_name();
        let file = file.to_str().expect("UTF-8");
        let name = file
            .strip_suffix(".snap")
            .unwrap_or_else(|| panic!("{file} was not reviewed"));
        // The names of help texts are made from those of the commands.
        let belongs = name.starts_with("help") || tests.contains(&format!("\"{name}\""));
        assert!(belongs, "no test compares {file}");
    }
}
