//! `selfcheck check` and its warnings.

use crate::selfcheck;

#[test]
fn check_reports_a_warning_and_succeeds() {
    for (today, is_told) in [("2025-11-23", false), ("2027-08-01", true)] {
        let arguments = ["check", "tests/files/lower-back.yaml", "--today", today];
        let output = selfcheck(&arguments).output().expect("it starts");
        assert!(output.status.success());
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(said.contains("warning[overdue-review]"), is_told, "{said}");
    }
}
