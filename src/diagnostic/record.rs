//! Problems as records for scripts: `check --format json`.

use serde::Serialize;

use super::{Diagnostic, Diagnostics};
use crate::source::Position;

/// A problem as a record. Scripts rely on the names of its fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Record {
    /// The code.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: &'static str,
    /// What is wrong, in one line.
    pub message: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl Diagnostics {
    /// All problems as records, in the order of the text.
    #[must_use]
    pub(crate) fn records(&self) -> Vec<Record> {
        let mut positions = self.source().positions();
        let record = |item: &Diagnostic| {
            let Position { line, column } = positions.of(item.span.start);
            Record {
                code: item.problem.code().name(),
                severity: item.severity().name(),
                message: item.problem.message(),
                line,
                column,
            }
        };
        self.items().iter().map(record).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::NameProblem;
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_record_has_the_fields_that_scripts_rely_on() {
        let source = Source::new("a.yaml", "id: a\ntitle: b\n");
        let problem = NameProblem::UnknownCode {
            found: "b".to_owned(),
            nearest: None,
        }
        .into();
        let span = 13..14;
        let records = Diagnostics::new(source, vec![Diagnostic { problem, span }]).records();
        let json = serde_json::to_string(&records).expect("records are JSON");
        assert_eq!(
            json,
            r#"[{"code":"unknown-code","severity":"error","message":"unknown code `b`","line":2,"column":8}]"#
        );
    }
}
