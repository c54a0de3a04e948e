//! What `only` names: the lists of which nothing else is shown.

use crate::diagnostic::NameProblem;
use crate::questionnaire::ItemKind;
use crate::tree::{Problems, Text};
use crate::words::nearest;

const LISTS: [(&str, ItemKind); 4] = [
    ("shows", ItemKind::Passage),
    ("points", ItemKind::Point),
    ("notices", ItemKind::Notice),
    ("questions", ItemKind::ProviderQuestion),
];

/// The kind of item in the list of that name.
pub(crate) fn only_kind(name: &Text, problems: &mut Problems) -> Option<ItemKind> {
    let found = LISTS.iter().find(|(list, _)| *list == name.value);
    if found.is_none() {
        let lists = LISTS.map(|(list, _)| list);
        let nearest = nearest(&name.value, lists).map(str::to_owned);
        let found = name.value.clone();
        problems.push(name.node, NameProblem::UnknownList { found, nearest });
    }
    found.map(|(_, kind)| *kind)
}

/// The name of the list of a kind of item, if `only` can name it.
pub(crate) fn list_name(kind: ItemKind) -> Option<&'static str> {
    let found = LISTS.iter().find(|(_, of)| *of == kind);
    found.map(|(list, _)| *list)
}
