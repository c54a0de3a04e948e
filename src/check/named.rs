//! Named conditions, notices, and who adapted the text.

use std::sync::Arc;

use super::article::date;
use super::conditions::Scope;
use super::ids::Ids;
use super::names::Names;
use crate::diagnostic::Kind;
use crate::document;
use crate::questionnaire::{Adapted, Named, NamedIndex, Notice};
use crate::tree::{Problems, Text};

/// The named conditions of a document in order; `None` for one that has a problem. Each can use those above it.
pub(super) fn resolve(
    conditions: &[document::NamedCondition],
    names: &Names<'_>,
    problems: &mut Problems,
) -> Vec<Option<Arc<Named>>> {
    let mut ids = Ids::of(Kind::Condition);
    let mut resolved = Vec::with_capacity(conditions.len());
    for (index, condition) in conditions.iter().enumerate() {
        let id = condition.id.as_ref().and_then(|id| ids.add(id, problems));
        let scope = Scope {
            names,
            conditions: &resolved,
            before: None,
        };
        let when = condition.when.as_ref();
        let when = when.and_then(|when| scope.when(Some(when), problems));
        let condition = || {
            Some(Arc::new(Named {
                index: NamedIndex(index),
                id: id?,
                text: condition.text.as_ref()?.value.clone(),
                when: when?,
            }))
        };
        resolved.push(condition());
    }
    resolved
}

/// The notices of a document; `None` if any of them has a problem.
pub(super) fn notices(
    notices: &[document::Notice],
    scope: &Scope<'_, '_>,
    problems: &mut Problems,
) -> Option<Vec<Notice>> {
    let mut ids = Ids::of(Kind::Notice);
    let notices: Vec<_> = notices
        .iter()
        .map(|notice| {
            let id = notice.id.as_ref().and_then(|id| ids.add(id, problems));
            let when = notice.when.as_ref();
            let when = when.and_then(|when| scope.when(Some(when), problems));
            Some(Notice {
                id: id?,
                when: when?,
                text: notice.text.as_ref()?.value.clone(),
            })
        })
        .collect();
    notices.into_iter().collect()
}

/// Who adapted the text.
pub(super) fn adapted(adapted: &document::Adapted, problems: &mut Problems) -> Option<Adapted> {
    let on = adapted.on.as_ref().and_then(|on| date(on, problems));
    let value = |text: &Text| text.value.clone();
    Some(Adapted {
        by: adapted.by.as_ref().map(value)?,
        on: on?,
        reviewed_by: adapted.reviewed_by.as_ref().map(value),
        contact: adapted.contact.as_ref().map(value),
        license: adapted.license.as_ref().map(value),
    })
}
