//! Diagrams for the answer to one question, as one version interprets it.
//!
//! They are chains, built node by node, since their shape is known.

use biodivine_lib_bdd::{Bdd, BddNode, BddPointer, BddVariable};

use super::effort::{Allowance, Undecided};
use super::pick::VersionPick;
use super::space::{ChoiceGroup, Place, Space, Version};
use crate::questionnaire::{Accepts, QuestionIndex};

impl Space<'_> {
    /// The constant true or false.
    pub(super) fn constant(&self, value: bool) -> Bdd {
        let chain = Chain::new(self);
        chain.rooted_at(if value {
            BddPointer::one()
        } else {
            BddPointer::zero()
        })
    }

    /// The variable is true.
    pub(super) fn literal(&self, variable: BddVariable) -> Bdd {
        let mut chain = Chain::new(self);
        let root = chain.node(variable, BddPointer::zero(), BddPointer::one());
        chain.rooted_at(root)
    }

    /// The answer is one that an entry accepts.
    pub(super) fn accepted(
        &self,
        (version, question): (Version, QuestionIndex),
        accepts: &Accepts,
        allowance: &Allowance,
    ) -> Result<Bdd, Undecided> {
        let place = self.place(version, question);
        let counts = |seen| match (seen, accepts) {
            (VersionPick::Choice(choice), Accepts::Choices(choices)) => choices.contains(&choice),
            (VersionPick::Number(number), Accepts::Numbers(range)) => range.contains(number),
            (_, accepts) => *accepts == Accepts::AnyAnswer,
        };
        let encoding = self.encoding(place);
        allowance.step(encoding.exclusive.len() + encoding.combinable.len())?;
        let seen = self.picked(place, |group| {
            group.picks[0].by_version[version.0].is_some_and(counts)
        });
        self.taken(version, place, seen, allowance)
    }

    /// No variable of the question is true.
    pub(super) fn skipped(&self, place: Place) -> Bdd {
        self.picked(place, |_| true).not()
    }

    /// If an exclusive pick is true, no other variable of the question is: then each answer has exactly one assignment.
    pub(super) fn one_assignment(&self, place: Place) -> Bdd {
        let encoding = self.encoding(place);
        let mut chain = Chain::new(self);
        let (zero, one) = (BddPointer::zero(), BddPointer::one());
        let mut none_follows = one;
        for group in encoding.combinable.iter().rev() {
            none_follows = chain.node(group.variable, none_follows, zero);
        }
        let mut one_at_most = one;
        for group in encoding.exclusive.iter().rev() {
            let (one_here, none_later) = (one_at_most, none_follows);
            none_follows = chain.node(group.variable, none_later, zero);
            one_at_most = chain.node(group.variable, one_here, none_later);
        }
        chain.rooted_at(one_at_most)
    }

    /// The answers in `seen` that a version can accept: an answer that it cannot accept counts as skipped.
    fn taken(
        &self,
        version: Version,
        place: Place,
        mut seen: Bdd,
        allowance: &Allowance,
    ) -> Result<Bdd, Undecided> {
        let encoding = self.encoding(place);
        let picked = |group: usize| {
            let variable = encoding.combinable[group].variable;
            self.picked(place, |group| group.variable == variable)
        };
        for (one, other) in &encoding.conflicts[version.0] {
            let both = allowance.and(&picked(*one), &picked(*other))?;
            seen = allowance.and_not(&seen, &both)?;
        }
        Ok(seen)
    }

    /// A pick of one of the wanted groups is made.
    fn picked(&self, place: Place, is_wanted: impl Fn(&ChoiceGroup) -> bool) -> Bdd {
        let encoding = self.encoding(place);
        let mut chain = Chain::new(self);
        let (zero, one) = (BddPointer::zero(), BddPointer::one());
        let mut root = zero;
        for group in encoding
            .combinable
            .iter()
            .rev()
            .filter(|group| is_wanted(group))
        {
            root = chain.node(group.variable, root, one);
        }
        for group in encoding.exclusive.iter().rev() {
            let high = if is_wanted(group) { one } else { zero };
            root = chain.node(group.variable, root, high);
        }
        chain.rooted_at(root)
    }
}

/// The nodes of a diagram under construction, lowest first.
struct Chain(Vec<BddNode>);

impl Chain {
    fn new(space: &Space<'_>) -> Self {
        let variables = u16::try_from(space.roles().len()).expect("a space has few variables");
        Self(vec![
            BddNode::mk_zero(variables),
            BddNode::mk_one(variables),
        ])
    }

    fn node(&mut self, variable: BddVariable, low: BddPointer, high: BddPointer) -> BddPointer {
        if low == high {
            return low;
        }
        self.0.push(BddNode::mk_node(variable, low, high));
        BddPointer::from_index(self.0.len() - 1)
    }

    /// The diagram whose root is this node, which is the last one that was made.
    fn rooted_at(mut self, root: BddPointer) -> Bdd {
        self.0.truncate(root.to_index() + 1);
        Bdd::from_nodes(&self.0).expect("a chain is in the order of the variables")
    }
}
