//! Handles `allow`, with which an author accepts certain findings.
//!
//! An `allow` covers the mapping that contains it and everything in that mapping. At the top of a file, it covers only
//! the texts at that level and those of `adapted`, so that no line can silence a whole questionnaire.

use crate::diagnostic::{Code, NameProblem, Severity, TextProblem};
use crate::document::Document;
use crate::tree::{Node, NodeId, Problems, Text, Tree, Value};
use crate::words::nearest;

/// Checks that each allowed code exists and is a warning.
pub(super) fn resolve(document: &Document, problems: &mut Problems) {
    for allowance in document.allows().flat_map(|allow| &allow.value.0) {
        code(&allowance.code, problems);
    }
}

fn code(written: &Text, problems: &mut Problems) -> Option<Code> {
    let problem = match Code::named(&written.value) {
        Some(code) if code.severity() == Severity::Warning => return Some(code),
        Some(code) => NameProblem::NotAWarning { code },
        None => NameProblem::UnknownCode {
            found: written.value.clone(),
            nearest: nearest_warning(&written.value),
        },
    };
    problems.push(written.node, problem);
    None
}

fn nearest_warning(name: &str) -> Option<Code> {
    // `nearest` compares names as ids, which are written with `_`.
    let names: Vec<_> = Code::warnings()
        .map(|code| (code, code.name().replace('-', "_")))
        .collect();
    let nearest = nearest(name, names.iter().map(|(_, name)| name.as_str()))?;
    names
        .iter()
        .find(|(_, name)| name == nearest)
        .map(|(code, _)| *code)
}

/// Removes the allowed findings, each by the innermost `allow` that covers it, and records each `allow` without effect.
pub(super) fn apply(document: &Document, tree: &Tree, findings: &mut Problems) {
    let mut allowed = allowed(document, tree);
    findings.retain(|node, problem| {
        let applies = |one: &&mut Allowed<'_>| one.code == problem.code() && one.covers(node);
        match allowed.iter_mut().rfind(applies) {
            Some(one) => {
                one.is_used = true;
                false
            }
            None => true,
        }
    });
    for unused in allowed.iter().filter(|one| !one.is_used) {
        findings.push(unused.node, TextProblem::UnusedAllow { code: unused.code });
    }
}

/// One entry of an `allow`.
struct Allowed<'t> {
    code: Code,
    node: NodeId,
    mapping: &'t Node,
    root: &'t Node,
    is_used: bool,
}

/// All entries of all `allow`s, outer mappings before inner ones.
fn allowed<'t>(document: &Document, tree: &'t Tree) -> Vec<Allowed<'t>> {
    let root = tree.root();
    let mut allowed: Vec<_> = document
        .allows()
        .filter_map(|allow| Some((root.mapping_with_key(allow.node)?, allow)))
        .flat_map(|(mapping, allow)| {
            let entries = allow.value.0.iter();
            entries.filter_map(move |entry| {
                Some(Allowed {
                    code: Code::named(&entry.code.value)?,
                    node: entry.code.node,
                    mapping,
                    root,
                    is_used: false,
                })
            })
        })
        .collect();
    allowed.sort_by_key(|one| one.mapping.id);
    allowed
}

impl Allowed<'_> {
    fn covers(&self, node: NodeId) -> bool {
        if self.mapping.id != self.root.id {
            return self.mapping.contains(node);
        }
        match &self.mapping.value {
            Value::Mapping(entries) => entries.iter().any(|(key, value)| {
                let is_text = value.id == node && matches!(value.value, Value::Scalar(_));
                let is_part = key.written().as_deref() == Some("adapted") && value.contains(node);
                key.id == node || is_text || is_part
            }),
            _ => false,
        }
    }
}
