//! Compares proofs with brute force, and their findings with the effect of following them.

mod anchors;
mod before;
mod breaches;
pub(super) mod brute;
mod conflicts;
mod contrary;
mod diff;
mod drawn;
mod effort;
mod fewest;
mod figures;
mod findings;
mod kleene;
mod large;
mod model;
mod mutants;
mod parts;
mod verdicts;

use proptest::test_runner::{Config, RngSeed};

/// A number of deterministic runs.
pub(crate) fn runs(cases: u32) -> Config {
    Config {
        rng_seed: RngSeed::Fixed(2025),
        failure_persistence: None,
        ..Config::with_cases(cases)
    }
}
