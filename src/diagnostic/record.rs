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
    /// The places that explain the problem, in the order of the text; left out if there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
}

/// A place that explains a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Related {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// What it contributes, in one line.
    pub message: String,
}

impl Diagnostics {
    /// All problems as records, in their order.
    #[must_use]
    pub(crate) fn records(&self) -> Vec<Record> {
        let mut positions = self.source().positions();
        let record = |item: &Diagnostic| {
            let Position { line, column } = positions.of(item.span.start);
            let mut labels = item.why.labels();
            labels.sort_by_key(|(span, _)| span.start);
            let related = labels.into_iter().map(|(span, message)| {
                let Position { line, column } = positions.of(span.start);
                Related {
                    line,
                    column,
                    message,
                }
            });
            Record {
                code: item.problem.code().name(),
                severity: item.severity().name(),
                message: item.message(),
                line,
                column,
                related: related.collect(),
            }
        };
        self.items().iter().map(record).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NameProblem, Note, ProofProblem};
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_record_has_the_fields_that_scripts_rely_on() {
        let source = Source::new("a.yaml", "id: a\ntitle: b\n");
        let problem = NameProblem::UnknownCode {
            found: "b".to_owned(),
            nearest: None,
        };
        let records = Diagnostics::one(source, problem, 13..14).records();
        let json = serde_json::to_string(&records).expect("records are JSON");
        assert_eq!(
            json,
            r#"[{"code":"unknown-code","severity":"error","message":"unknown code `b`","line":2,"column":8}]"#
        );
    }

    #[test]
    fn a_record_has_the_places_that_explain_the_problem_in_the_order_of_the_text() {
        let source = Source::new("a.yaml", "id: a\ntitle: b\n");
        let mut problem = Diagnostic::new(ProofProblem::AlwaysTrue, 13..14);
        problem.why.places = vec![(6..11, Note::Holds), (0..2, Note::Fails)];
        let records = Diagnostics::new(source, vec![problem]).records();
        let json = serde_json::to_string(&records[0].related).expect("records are JSON");
        assert_eq!(
            json,
            r#"[{"line":1,"column":1,"message":"this does not hold"},{"line":2,"column":1,"message":"this holds"}]"#
        );
    }
}
