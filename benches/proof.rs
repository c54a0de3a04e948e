//! How long a proof takes, and how much memory: `cargo bench --bench proof`.
//!
//! The figures to hold: the osteonecrosis questionnaire within 50 ms as a whole process; 60 questions and 200 passages
//! that mostly name near questions within a second and 100 MB; and where all name far ones, an end.

#[path = "../tests/library/proof/large.rs"]
mod large;

use divan::{AllocProfiler, Bencher};
use selfcheck::builtin::BuiltIn;
use selfcheck::check::check;
use selfcheck::proof::{Effort, diff, prove};
use selfcheck::questionnaire::{Questionnaire, Repeats};
use selfcheck::source::Source;

use large::{Reach, large};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn questionnaire(text: &str) -> Questionnaire {
    check(Source::new("large.yaml", text)).expect("a questionnaire that can be resolved")
}

#[divan::bench]
fn osteonecrosis(bencher: Bencher) {
    let built_in = BuiltIn::named("osteonecrosis").expect("it is built in");
    let questionnaire = check(built_in.source()).expect("it can be resolved");
    bencher.bench(|| prove(&questionnaire, &Repeats::default(), Effort::DEFAULT));
}

#[divan::bench(args = [Reach::MostlyNear, Reach::Far], sample_count = 10)]
fn sixty_questions(bencher: Bencher, reach: Reach) {
    let questionnaire = questionnaire(&large(reach));
    bencher.bench(|| prove(&questionnaire, &Repeats::default(), Effort::DEFAULT));
}

#[divan::bench(sample_count = 10)]
fn two_versions_of_sixty_questions(bencher: Bencher) {
    let old = large(Reach::MostlyNear);
    let new = questionnaire(&old.replace("when: {q30: yes", "when: {q30: no"));
    let old = questionnaire(&old);
    bencher.bench(|| diff(&old, &new, Effort::DEFAULT));
}
