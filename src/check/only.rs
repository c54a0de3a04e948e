//! Resolves `only`: the kinds of items that are listed completely.

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

/// Other words for the lists.
const SYNONYMS: [(&str, &str); 3] = [
    ("passages", "shows"),
    ("article", "shows"),
    ("talking_points", "points"),
];

/// The kind of item in a list, by the list's name.
pub(crate) fn only_kind(name: &Text, problems: &mut Problems) -> Option<ItemKind> {
    let found = LISTS.iter().find(|(list, _)| *list == name.value);
    if found.is_none() {
        let synonym = SYNONYMS.iter().find(|(word, _)| *word == name.value);
        let lists = LISTS.map(|(list, _)| list);
        let nearest = synonym
            .map(|(_, list)| *list)
            .or_else(|| nearest(&name.value, lists))
            .map(str::to_owned);
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
