//! Proofs over all answers, held against brute force and against what their findings claim.

mod anchors;
mod brute;
mod diff;
mod effort;
mod figures;
mod findings;
mod large;
mod model;
mod parts;
mod verdicts;

use proptest::test_runner::{Config, RngSeed};

/// So many runs, the same ones each time.
pub(crate) fn runs(cases: u32) -> Config {
    Config {
        rng_seed: RngSeed::Fixed(2025),
        failure_persistence: None,
        ..Config::with_cases(cases)
    }
}
