//! Aliases of a YAML file: which tree nodes come from an alias, and where that alias is written.

mod find;

use std::collections::BTreeMap;

use super::{Node, NodeId};
use crate::source::Span;

/// The aliases and anchors of a file. An alias inside an anchored value is recorded once, where it is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Aliases {
    aliases: BTreeMap<NodeId, Alias>,
    /// In source order.
    anchors: Vec<Anchor>,
}

/// An anchor.
#[derive(Clone, Debug, PartialEq)]
struct Anchor {
    /// The node that has it.
    node: NodeId,
    /// The anchor as written: `&name`.
    span: Span,
    /// Whether any alias refers to it.
    is_used: bool,
    /// The place of an earlier anchor with the same name.
    earlier: Option<Span>,
}

/// An alias, stored under the first node of its expansion.
#[derive(Clone, Debug, PartialEq)]
struct Alias {
    /// The last node of the expansion.
    last: NodeId,
    /// The node with the anchor.
    anchored: NodeId,
    /// The alias as written: `*name`.
    span: Span,
}

impl Aliases {
    /// Finds the aliases of a text; `root` is the tree that was read from it.
    pub(super) fn of(text: &str, root: &Node) -> Self {
        if has_anchor(text) {
            find::find(text, root)
        } else {
            Self::default()
        }
    }

    /// Whether the file has no aliases.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.aliases.is_empty()
    }

    /// The node that is written in the file: for a node inside an alias, the corresponding node at the anchor.
    #[must_use]
    pub(crate) fn written(&self, node: NodeId) -> NodeId {
        match self.around(node) {
            // The anchored node may itself be inside an alias, to an anchor further up in the file.
            Some((first, alias)) => self.written(NodeId(alias.anchored.0 + (node.0 - first.0))),
            None => node,
        }
    }

    /// The first node of the outermost alias that contains a node, if any.
    #[must_use]
    pub(crate) fn outermost(&self, node: NodeId) -> Option<NodeId> {
        self.around(node).map(|(first, _)| first)
    }

    /// If a node is the whole expansion of an alias, the node at which that alias is written.
    #[must_use]
    pub(crate) fn whole(&self, node: NodeId) -> Option<NodeId> {
        match self.around(node)? {
            (first, _) if first == node => Some(node),
            (first, alias) => self.whole(NodeId(alias.anchored.0 + (node.0 - first.0))),
        }
    }

    /// Whether the nodes from `first` to `last` contain an anchor that is used by an alias outside them.
    #[must_use]
    pub(crate) fn name_into(&self, first: NodeId, last: NodeId) -> bool {
        if self.whole(first).is_some() {
            return false;
        }
        let written = self.written(first);
        let inside = written..=NodeId(written.0 + (last.0 - first.0));
        let mut aliases = self.aliases.iter();
        aliases.any(|(node, alias)| inside.contains(&alias.anchored) && !inside.contains(node))
    }

    /// The place of the alias that begins at a node.
    #[must_use]
    pub(crate) fn span(&self, node: NodeId) -> Option<Span> {
        self.aliases.get(&node).map(|alias| alias.span.clone())
    }

    /// The first anchor that redefines an earlier one: the place of the earlier one, then its own. YAML readers
    /// disagree about which of the two an alias refers to.
    pub(super) fn repeated_anchor(&self) -> Option<(Span, Span)> {
        let mut repeated = self.anchors.iter();
        repeated.find_map(|anchor| Some((anchor.earlier.clone()?, anchor.span.clone())))
    }

    /// The places of anchors that no alias refers to, by node.
    #[must_use]
    pub(crate) fn unused_anchors(&self) -> BTreeMap<NodeId, Span> {
        let unused = self.anchors.iter().filter(|anchor| !anchor.is_used);
        unused
            .map(|anchor| (anchor.node, anchor.span.clone()))
            .collect()
    }

    fn around(&self, node: NodeId) -> Option<(NodeId, &Alias)> {
        let (first, alias) = self.aliases.range(..=node).next_back()?;
        (node <= alias.last).then_some((*first, alias))
    }
}

/// Whether a text may contain an anchor. Most texts do not, so they need no search.
fn has_anchor(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].chars().next();
        before.is_none_or(|c| c.is_whitespace() || "[{,".contains(c))
            && after.is_some_and(|c| !c.is_whitespace())
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::read::yaml;
    use super::*;
    use crate::source::Source;

    /// The place and the anchor of each alias.
    fn aliases(text: &str) -> Vec<(usize, String)> {
        let tree = read(Source::new("a.yaml", text)).expect("the text is YAML");
        let aliases = Aliases::of(text, tree.root());
        let spans = tree.spans(
            &aliases
                .aliases
                .values()
                .map(|alias| alias.anchored)
                .collect(),
        );
        let found = aliases.aliases.values().map(|alias| {
            let written = &text[spans[&alias.anchored].start..];
            let anchor = written
                .split_whitespace()
                .find(|word| word.starts_with('&'));
            let anchor = anchor.unwrap_or_default().to_owned();
            assert_eq!(text[alias.span.clone()].replace('*', "&"), anchor);
            (alias.span.start, anchor)
        });
        found.collect()
    }

    #[test]
    fn each_alias_is_found_once_with_its_anchor() {
        let found = |expected: &[(usize, &str)]| -> Vec<(usize, String)> {
            let owned = expected.iter();
            owned.map(|(at, name)| (*at, (*name).to_owned())).collect()
        };
        assert_eq!(aliases("a: &x 1\nb: *x\n"), found(&[(11, "&x")]));
        assert_eq!(
            aliases("a: &x {b: &y [1, 2], c: *y}\nd: [*x, é, *y, {e: *x}]\n"),
            found(&[(24, "&y"), (32, "&x"), (40, "&y"), (48, "&x")])
        );
        assert_eq!(
            aliases("a: !t &x 1\nb: |\n  *x &y\nc: '*x'\n? &k d\n: 2\n*k : *x\n# *x\n"),
            found(&[(43, "&k"), (48, "&x")])
        );
    }

    #[test]
    fn a_node_in_an_alias_is_located_at_its_anchor() {
        let text = "a: &x {b: &y [1, 2]}\nc: *x\nd: &z [*y, *x]\ne: *z\n";
        let tree = read(Source::new("a.yaml", text)).expect("the text is YAML");
        let aliases = Aliases::of(text, tree.root());
        let all: Vec<_> = (0..=tree.root().last().0).map(NodeId).collect();
        let written: std::collections::BTreeSet<_> =
            all.iter().map(|node| aliases.written(*node)).collect();
        let spans = tree.spans(&written);
        for node in all {
            let alone = tree.spans(&[node].into());
            assert_eq!(alone[&node], spans[&aliases.written(node)], "{node:?}");
        }
    }

    #[test]
    fn unused_and_repeated_anchors_are_found() {
        let anchors = |text: &str| {
            let aliases = Aliases::of(text, &yaml(text).expect("the text is YAML"));
            let unused = aliases.unused_anchors().into_values();
            let unused: Vec<_> = unused.map(|span| text[span].to_owned()).collect();
            (unused, aliases.repeated_anchor())
        };
        let none = Vec::<String>::new;
        assert_eq!(anchors("a: &x 1\nb: *x\n"), (none(), None));
        assert_eq!(
            anchors("a: !t &x 1\nb: {c: &y 'd &z'}\n"),
            (vec!["&x".to_owned(), "&y".to_owned()], None)
        );
        assert_eq!(
            anchors("a: &x 1\nb: &x 2\nc: *x\n"),
            (vec!["&x".to_owned()], Some((3..5, 11..13)))
        );
    }

    #[test]
    fn a_text_without_an_anchor_is_not_searched() {
        for text in ["a: '**b** & c'\n", "a: |\n  *b*\n", "a: AT&T\nb: 2 * 3\n"] {
            assert!(!has_anchor(text), "{text}");
        }
    }
}
