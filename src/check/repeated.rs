//! Finds duplicate names in a list; the second one has no effect.

use crate::diagnostic::ProofProblem;
use crate::document::{Condition, Document, Test};
use crate::tree::{At, Problems, Scalar};

/// Records each duplicate choice in an entry of a condition, and each duplicate entry of a promise's lists.
/// Duplicates under `answered` are found by proof.
pub(crate) fn find_repeated(document: &Document, findings: &mut Problems) {
    for condition in document.every_condition() {
        in_condition(condition, findings);
    }
    for promise in &document.promises {
        for list in promise.lists().into_iter().chain([&promise.only]) {
            let names = list.iter().flat_map(|list| &list.value);
            in_list(names, String::as_str, findings);
        }
    }
}

fn in_condition(condition: &Condition, findings: &mut Problems) {
    for entry in &condition.entries {
        match &entry.test {
            Test::Values(values) => in_list(values, text, findings),
            Test::All(parts) | Test::Any(parts) => {
                for part in parts {
                    in_condition(part, findings);
                }
            }
            Test::Count(count) => {
                for part in count.of.iter().flatten() {
                    in_condition(part, findings);
                }
            }
            Test::Not(part) => in_condition(part, findings),
            Test::Value(_)
            | Test::Holds(_)
            | Test::Range(_)
            | Test::Answered(_)
            | Test::Unknown(_) => {}
        }
    }
}

fn text(value: &Scalar) -> &str {
    match value {
        Scalar::Text(text) => text,
        _ => "",
    }
}

fn in_list<'d, T: 'd>(
    values: impl IntoIterator<Item = &'d At<T>>,
    name: fn(&T) -> &str,
    findings: &mut Problems,
) {
    let mut seen = Vec::new();
    for value in values {
        let name = name(&value.value);
        if seen.contains(&name) {
            let name = name.to_owned();
            findings.push(value.node, ProofProblem::Repeated { name });
        } else {
            seen.push(name);
        }
    }
}
