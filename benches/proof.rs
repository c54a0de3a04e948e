//! Measures the time and memory of a proof: `cargo bench --bench proof`.
//!
//! The targets: the osteonecrosis questionnaire takes at most 50 ms as a whole process; 60 questions and 200 passages
//! whose conditions mostly name nearby questions take at most a second and 100 MB; and if all conditions name distant
//! questions, the proof terminates.

#[path = "../tests/library/proof/large.rs"]
mod large;

use divan::{AllocProfiler, Bencher};
use selfcheck::proof::{Effort, Proof};
use selfcheck::{Questionnaire, Source};

use large::{Reach, large};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench]
fn osteonecrosis(bencher: Bencher) {
    let questionnaire = Questionnaire::built_in("osteonecrosis").expect("it is built in");
    bencher.bench(|| Proof::of(&questionnaire, Effort::DEFAULT));
}

#[divan::bench(args = [Reach::MostlyNear, Reach::Far], sample_count = 10)]
fn sixty_questions(bencher: Bencher, reach: Reach) {
    let questionnaire = Questionnaire::read(Source::new("large.yaml", large(reach)));
    let questionnaire = questionnaire.expect("a questionnaire that can be resolved");
    bencher.bench(|| Proof::of(&questionnaire, Effort::DEFAULT));
}
