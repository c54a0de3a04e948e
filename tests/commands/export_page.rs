//! `selfcheck export page`.

use std::fs;

use selfcheck::Questionnaire;
use selfcheck::export::page;

use crate::printed;

#[test]
fn the_page_is_written_to_a_file_or_to_standard_output() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.html");
    let questionnaire = Questionnaire::built_in("osteonecrosis").expect("it is built in");
    let page = page(&questionnaire);
    assert_eq!(printed(&["export", "page", "osteonecrosis"]), page);
    let name = file.to_str().expect("a plain path");
    let arguments = ["export", "page", "osteonecrosis", "--output", name];
    assert_eq!(printed(&arguments), "");
    assert_eq!(fs::read_to_string(file).expect("the file"), page);
}
