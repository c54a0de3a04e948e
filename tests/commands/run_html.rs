//! `selfcheck run --format html`.

use crate::printed;

#[test]
fn every_question_can_be_skipped_and_the_page_loads_no_resources() {
    let page = printed(&["run", "--missing", "skip", "--format", "html"]);
    assert!(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"en\""),
        "{page}"
    );
    assert!(page.contains("<dd>Skipped</dd>"), "{page}");
    for loads in ["<script", " src=", "@import"] {
        assert!(!page.contains(loads), "{loads}");
    }
}
