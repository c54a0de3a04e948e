//! `selfcheck new`.

use jiff::civil::date;
use selfcheck::check::examine;
use selfcheck::source::Source;
use selfcheck::template;
use selfcheck::tree::Problems;
use selfcheck::{display, review, wording};

#[test]
fn the_template_is_right_and_leaves_no_doubt_whenever_it_is_written() {
    for today in [date(2025, 1, 1), date(2026, 12, 31), date(2099, 2, 28)] {
        let text = template::questionnaire(today);
        let month = format!("\n  reviewed: {}-{:02} ", today.year(), today.month());
        assert!(text.contains(&month), "{month:?}");
        let checked = examine(Source::new("new.yaml", text)).expect("the template is right");
        let mut findings = Problems::default();
        wording::look(&checked.document, &mut findings);
        display::look(&checked, &mut findings);
        review::look(&checked.document, today, &mut findings);
        let diagnostics = checked.diagnostics(findings);
        assert!(diagnostics.items().is_empty(), "{diagnostics:#?}");
    }
}
