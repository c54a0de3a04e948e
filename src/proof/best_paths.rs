//! All the best paths through a diagram to true: those on which the fewest questions are answered, with the fewest picks.

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable};

use super::effort::{Allowance, Undecided};
use super::space::Space;
use super::witness::{Answered, after};

/// How many questions are answered, and how many picks are made.
type Cost = (usize, usize);

/// The best paths from a node to true: what they cost, and how many there are.
#[derive(Clone, Copy)]
struct Best {
    cost: Cost,
    paths: u64,
}

/// A search for the best paths through a diagram.
pub(super) struct Search<'d, 's, 'q> {
    space: &'s Space<'q>,
    diagram: &'d Bdd,
    /// By node: the best paths if its question has not been answered above it, and if it has.
    best: Vec<[Option<Best>; 2]>,
}

impl<'d, 's, 'q> Search<'d, 's, 'q> {
    /// Finds the best paths from each node.
    pub(super) fn new(
        space: &'s Space<'q>,
        diagram: &'d Bdd,
        allowance: &Allowance,
    ) -> Result<Self, Undecided> {
        allowance.step(diagram.size())?;
        let best = Vec::with_capacity(diagram.size());
        let mut search = Self {
            space,
            diagram,
            best,
        };
        for node in diagram.pointers() {
            let states = [Answered::Not, Answered::Already];
            let best = states.map(|answered| search.best_from(node, answered));
            search.best.push(best);
        }
        Ok(search)
    }

    /// The best paths from a node, given those from the nodes below it.
    fn best_from(&self, node: BddPointer, answered: Answered) -> Option<Best> {
        if node.is_terminal() {
            let (cost, paths) = ((0, 0), 1);
            return node.is_one().then_some(Best { cost, paths });
        }
        let both = [true, false].map(|high| self.through(node, answered, high));
        let cost = both.iter().flatten().map(|best| best.cost).min()?;
        let cheapest = both.iter().flatten().filter(|best| best.cost == cost);
        let paths = cheapest.fold(0_u64, |paths, best| paths.saturating_add(best.paths));
        Some(Best { cost, paths })
    }

    /// The best paths from a node whose variable is true, or false.
    fn through(&self, node: BddPointer, answered: Answered, high: bool) -> Option<Best> {
        let (next, answered_below) = self.below(node, answered, high);
        let best = self.at(next, answered_below)?;
        let (questions, picks) = best.cost;
        let is_first = high && answered == Answered::Not;
        let cost = (questions + usize::from(is_first), picks + usize::from(high));
        Some(Best { cost, ..best })
    }

    fn below(&self, node: BddPointer, answered: Answered, high: bool) -> (BddPointer, Answered) {
        let next = if high {
            self.diagram.high_link_of(node)
        } else {
            self.diagram.low_link_of(node)
        };
        let place = self.space.place_of(self.diagram.var_of(node));
        let here = (place, answered, high);
        (next, after(self.space, self.diagram, here, next))
    }

    fn at(&self, node: BddPointer, answered: Answered) -> Option<Best> {
        self.best[node.to_index()][usize::from(answered == Answered::Already)]
    }

    /// The variables that are true on each of the first `most` best paths, and the number of all of them.
    pub(super) fn paths(&self, most: usize) -> (Vec<Vec<BddVariable>>, u64) {
        let root = self.diagram.root_pointer();
        let mut found = Vec::new();
        let mut open = vec![(root, Answered::Not, Vec::new())];
        while let Some((node, answered, path)) = open.pop() {
            if found.len() == most {
                break;
            }
            if node.is_one() {
                found.push(path);
                continue;
            }
            let Some(best) = self.at(node, answered) else {
                continue;
            };
            // The path on which the variable is true is taken first.
            for high in [false, true] {
                let through = self.through(node, answered, high);
                if through.is_some_and(|through| through.cost == best.cost) {
                    let (next, answered) = self.below(node, answered, high);
                    let mut path = path.clone();
                    path.extend(high.then(|| self.diagram.var_of(node)));
                    open.push((next, answered, path));
                }
            }
        }
        let all = self.at(root, Answered::Not).map_or(0, |best| best.paths);
        (found, all)
    }
}
