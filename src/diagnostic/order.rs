//! The order of problems: that of the text, but what follows from a problem comes after it.

use super::Diagnostic;

/// The place of a problem in the order: that of the text, or of the last of its causes; and the number of steps from
/// there.
type Rank = (usize, usize);

/// The problems in order.
pub(super) fn sorted(items: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut ranks: Vec<Rank> = items.iter().map(|item| (item.span.start, 0)).collect();
    // Consequences may have consequences; there are at most as many steps as problems.
    for _ in 0..items.len() {
        let next: Vec<Rank> = (0..items.len())
            .map(|index| ranked(index, &items, &ranks))
            .collect();
        if next == ranks {
            break;
        }
        ranks = next;
    }
    let mut ranked: Vec<_> = ranks.into_iter().zip(items).collect();
    ranked.sort_by_key(|(rank, item)| (*rank, item.span.start));
    ranked.into_iter().map(|(_, item)| item).collect()
}

/// The rank of a problem, given those of its causes so far.
fn ranked(index: usize, items: &[Diagnostic], ranks: &[Rank]) -> Rank {
    let causes = &items[index].why.causes;
    if causes.is_empty() {
        return ranks[index];
    }
    let numbered = items.iter().enumerate();
    let is_cause = |item: &Diagnostic| causes.iter().any(|(span, _)| *span == item.span);
    let of_causes = numbered.filter(|(other, item)| *other != index && is_cause(item));
    let after = of_causes.map(|(other, _)| (ranks[other].0, ranks[other].1 + 1));
    after.chain([ranks[index]]).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::{Cause, ProofProblem};
    use super::*;

    /// A problem at a place that follows from those at others.
    fn problem(at: usize, causes: &[usize]) -> Diagnostic {
        let cause = |cause: &usize| {
            let question = "q".to_owned();
            (*cause..cause + 1, Cause::NeverAsked { question })
        };
        let mut problem = Diagnostic::new(ProofProblem::AlwaysTrue, at..at + 1);
        problem.why.causes = causes.iter().map(cause).collect();
        problem
    }

    #[test]
    fn what_follows_from_a_problem_comes_after_it_and_all_else_is_in_the_order_of_the_text() {
        let problems = [
            problem(9, &[]),
            problem(1, &[5]),
            problem(3, &[1, 7]),
            problem(7, &[]),
            problem(2, &[]),
            problem(5, &[2]),
            problem(8, &[4]),
        ];
        let order = sorted(problems.into()).into_iter();
        let order: Vec<_> = order.map(|problem| problem.span.start).collect();
        assert_eq!(order, [2, 5, 1, 7, 3, 8, 9]);
    }
}
